# Stories of an author, told by a client that others have written: pytest-lsp, with the types of lsprotocol.
#
# SAFE_CONDUCT names the program. Run by `EditorStoryTests`, or by hand:
#
#     SAFE_CONDUCT=.build/debug/safe-conduct python3 -m pytest -q Tests/Oracles/editor_stories.py
import os

import pytest
import pytest_lsp
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

SOURCES = (
    "sources:\n  law: { title: Law, kind: law, reliability: A, published: 2026-01-01, retrieved: 2026-01-01 }\n"
)
CROSSING = "crossing: a-b\nname: A\nbetween: [RU, KP]\ncovers: 2020-01-01..2099-12-31\n"
RULES = """rules: pass
family: permit
items:
  - id: zone
    title: Pass
    when: { trip.mode: rail }
    permit: { document: visa, issuer: KP, leadTime: 3 days }
    sources: [law]
"""
TESTS = """tests: pass
asOf: 2026-01-02
travelers:
  french: { nationalities: [FR] }
trips:
  train: { crossing: a-b, from: RU, to: KP, mode: rail, date: 2026-02-01 }
cases:
  - name: a visa is needed
    traveler: french
    trip: train
    expect: { advisories: { include: [pass/zone] } }
"""


class Author:
    """A folder with a rulebook, and a client that has it open."""

    def __init__(self, client, folder):
        self.client, self.folder, self.versions = client, folder, {}

    def uri(self, name):
        return (self.folder / name).as_uri()

    def document(self, name):
        return lsp.TextDocumentIdentifier(uri=self.uri(name))

    async def open(self, name, text=None):
        """Opens a file, and waits for what is found in it."""
        text = (self.folder / name).read_text() if text is None else text
        self.versions[name] = 1
        self.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(
                text_document=lsp.TextDocumentItem(uri=self.uri(name), language_id="yaml", version=1, text=text)
            )
        )
        return await self.findings(name)

    async def type(self, name, line, column, text, length=0):
        """Types at a place, in the place of some characters, and waits for what is found."""
        self.versions[name] += 1
        start = lsp.Position(line=line, character=column)
        end = lsp.Position(line=line, character=column + length)
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                text_document=lsp.VersionedTextDocumentIdentifier(uri=self.uri(name), version=self.versions[name]),
                content_changes=[
                    lsp.TextDocumentContentChangePartial(range=lsp.Range(start=start, end=end), text=text)
                ],
            )
        )
        return await self.findings(name)

    async def write(self, name, text):
        """Writes a text in the place of all that is open, and waits for what is found."""
        self.versions[name] += 1
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                text_document=lsp.VersionedTextDocumentIdentifier(uri=self.uri(name), version=self.versions[name]),
                content_changes=[lsp.TextDocumentContentChangeWholeDocument(text=text)],
            )
        )
        return await self.findings(name)

    def tell_of(self, name, kind=lsp.FileChangeType.Created):
        """Says that a file on disk has changed."""
        self.client.workspace_did_change_watched_files(
            lsp.DidChangeWatchedFilesParams(changes=[lsp.FileEvent(uri=self.uri(name), type=kind)])
        )

    async def lenses(self, name):
        return await self.client.text_document_code_lens_async(lsp.CodeLensParams(text_document=self.document(name)))

    async def findings(self, name):
        """What is known of a file as it is now."""
        report = await self.client.text_document_diagnostic_async(
            lsp.DocumentDiagnosticParams(text_document=self.document(name))
        )
        return [(item.code, item.range.start.line, item.range.start.character) for item in report.items]

    async def actions(self, name, line, column, kind):
        place = lsp.Position(line=line, character=column)
        return await self.client.text_document_code_action_async(
            lsp.CodeActionParams(
                text_document=self.document(name),
                range=lsp.Range(start=place, end=place),
                context=lsp.CodeActionContext(diagnostics=[], only=[kind]),
            )
        )


def applied(text, edits):
    """A text of ASCII after edits."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))

    def offset(position):
        return starts[min(position.line, len(starts) - 1)] + position.character

    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


@pytest_lsp.fixture(
    scope="function",
    config=ClientServerConfig(server_command=[os.environ["SAFE_CONDUCT"], "lsp", "--as-of", "2026-11-21"]),
)
async def client(lsp_client: LanguageClient):
    @lsp_client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
    def register(params):
        """The server asks to be told of files that change."""

    @lsp_client.feature(lsp.WORKSPACE_CODE_LENS_REFRESH)
    def refresh(params):
        """The server says that lenses may say another thing by now."""

    yield


@pytest.fixture
async def author(client, tmp_path):
    for name, text in {"sources.yaml": SOURCES, "a-b.yaml": CROSSING, "rules.yaml": RULES}.items():
        (tmp_path / name).write_text(text)
    await client.initialize_session(
        lsp.InitializeParams(
            capabilities=client_capabilities("visual-studio-code"),
            workspace_folders=[lsp.WorkspaceFolder(uri=tmp_path.as_uri(), name="rules")],
        )
    )
    yield Author(client, tmp_path)
    await client.shutdown_session()


async def test_a_slip_is_found_while_it_is_typed(author):
    assert await author.open("rules.yaml") == []
    assert await author.type("rules.yaml", 7, 14, "lew", length=3) == [("rulebook/unknown-source", 7, 14)]
    assert await author.type("rules.yaml", 7, 14, "law", length=3) == []


async def test_a_broken_file_blinds_nothing_else(author):
    await author.open("sources.yaml")
    assert len(await author.type("sources.yaml", 1, 0, "[")) > 0
    assert await author.open("rules.yaml") == []


async def test_a_misspelt_word_is_corrected_by_a_quick_fix(author):
    text = RULES.replace("rail", "rial")
    assert [code for code, _, _ in await author.open("rules.yaml", text)] == ["rulebook/unknown-value"]
    [action] = await author.actions("rules.yaml", 5, 24, "quickfix")
    assert action.title.startswith("write `rail`")
    [change] = action.edit.document_changes
    assert change.text_document.version == 1
    assert applied(text, change.edits) == RULES


async def test_a_range_is_formatted_without_touching_the_rest(author):
    text = RULES.replace("title: Pass", 'title:    "Pass"').replace("[law]", "[ law ]")
    await author.open("rules.yaml", text)
    options = lsp.FormattingOptions(tab_size=2, insert_spaces=True)
    place = lsp.Range(start=lsp.Position(line=4, character=0), end=lsp.Position(line=5, character=0))
    edits = await author.client.text_document_range_formatting_async(
        lsp.DocumentRangeFormattingParams(text_document=author.document("rules.yaml"), range=place, options=options)
    )
    assert applied(text, edits) == RULES.replace("[law]", "[ law ]")
    edits = await author.client.text_document_formatting_async(
        lsp.DocumentFormattingParams(text_document=author.document("rules.yaml"), options=options)
    )
    assert applied(text, edits) == RULES


async def test_all_of_a_workspace_is_known(author):
    (author.folder / "rules.yaml").write_text(RULES.replace("law", "lew"))
    author.tell_of("rules.yaml", lsp.FileChangeType.Changed)
    report = await author.client.workspace_diagnostic_async(lsp.WorkspaceDiagnosticParams(previous_result_ids=[]))
    found = {item.uri: [finding.code for finding in item.items] for item in report.items}
    assert found == {author.uri("rules.yaml"): ["rulebook/unknown-source"]}

async def test_a_crossing_is_written_from_nothing_by_completion_alone(author):
    """Chosen is what is offered, typed only what an author alone knows."""
    await author.open("new.yaml", "")
    text = ""
    for label, then in [
        ("crossing", "khasan-tumangang\n"), ("between", "["), ("RU", ", "), ("KP", "]\n"), ("name", "{ "),
        ("en", "Khasan }\n"), ("facts", "modes: { "), ("is", "[rail], "), ("source", ""), ("law", " }\n"),
    ]:  # fmt: skip
        lines = text.split("\n")
        found = await author.client.text_document_completion_async(
            lsp.CompletionParams(
                text_document=author.document("new.yaml"),
                position=lsp.Position(line=len(lines) - 1, character=len(lines[-1])),
            )
        )
        [item] = [item for item in found.items if item.label == label]
        text = applied(text, [item.text_edit]) + then
        codes = [code for code, _, _ in await author.write("new.yaml", text)]
    assert text == (
        "crossing: khasan-tumangang\nbetween: [RU, KP]\nname: { en: Khasan }\n"
        "facts:\n  modes: { is: [rail], source: law }\n"
    )
    assert "yaml/syntax" not in codes and not [code for code in codes if code.startswith("rulebook/unknown")]


async def test_a_misspelt_country_is_corrected_by_a_quick_fix(author):
    text = CROSSING.replace("KP", "North Kroea")
    assert await author.open("a-b.yaml", text) == [("rulebook/unknown-country", 2, 14)]
    [action] = await author.actions("a-b.yaml", 2, 14, "quickfix")
    assert action.title.startswith("write `KP`")
    [change] = action.edit.document_changes
    assert applied(text, change.edits) == CROSSING


async def test_a_rule_is_renamed_across_files_and_keeps_its_earlier_id(author):
    (author.folder / "a-b.tests.yaml").write_text(TESTS)
    author.tell_of("a-b.tests.yaml")
    await author.open("rules.yaml")
    await author.open("a-b.tests.yaml")
    place = lsp.Position(line=3, character=9)
    prepared = await author.client.text_document_prepare_rename_async(
        lsp.PrepareRenameParams(text_document=author.document("rules.yaml"), position=place)
    )
    assert prepared.placeholder == "zone"
    edit = await author.client.text_document_rename_async(
        lsp.RenameParams(text_document=author.document("rules.yaml"), position=place, new_name="area")
    )
    texts = {"rules.yaml": RULES, "a-b.tests.yaml": TESTS}
    assert {change.text_document.uri for change in edit.document_changes} == {author.uri(name) for name in texts}
    for change in edit.document_changes:
        name = change.text_document.uri.rsplit("/", 1)[1]
        texts[name] = applied(texts[name], change.edits)
    assert "- id: area" in texts["rules.yaml"] and "formerly: [zone]" in texts["rules.yaml"]
    assert "pass/area" in texts["a-b.tests.yaml"] and "pass/zone" not in texts["a-b.tests.yaml"]
    for name, text in texts.items():
        await author.write(name, text)
    for name in texts:
        assert await author.findings(name) == []
    with pytest.raises(JsonRpcException, match="is no name for this"):
        await author.client.text_document_rename_async(
            lsp.RenameParams(text_document=author.document("rules.yaml"), position=place, new_name="the area")
        )


async def test_a_case_is_run_by_its_lens(author):
    (author.folder / "a-b.tests.yaml").write_text(TESTS)
    author.tell_of("a-b.tests.yaml")
    assert await author.open("a-b.tests.yaml") == []
    lens = (await author.lenses("a-b.tests.yaml"))[-1]
    assert lens.range.start.line == 7 and lens.command is None
    lens = await author.client.code_lens_resolve_async(lens)
    assert lens.command.title == "passed"
    shown = await author.client.workspace_execute_command_async(
        lsp.ExecuteCommandParams(command=lens.command.command, arguments=lens.command.arguments)
    )
    assert (shown["title"] if isinstance(shown, dict) else shown.title) == "passed"
    # The rule goes for walkers only, without being saved.
    await author.open("rules.yaml", RULES.replace("rail", "foot"))
    lens = await author.client.code_lens_resolve_async((await author.lenses("a-b.tests.yaml"))[-1])
    assert lens.command.title.startswith("failed: advisory pass/zone")


async def test_a_finding_is_accepted_with_a_reason(author):
    text = RULES.replace("    sources: [law]\n", "")
    assert await author.open("rules.yaml", text) == [("rulebook/no-source", 3, 8)]
    actions = await author.actions("rules.yaml", 3, 8, "quickfix")
    [action] = [action for action in actions if action.title.startswith("accept ")]
    [change] = action.edit.document_changes
    text = applied(text, change.edits)
    # Without a reason nothing is accepted.
    codes = [code for code, _, _ in await author.write("rules.yaml", text)]
    assert sorted(codes) == ["rulebook/bad-acceptance", "rulebook/no-source"]
    text = text.replace("no-source): ", "no-source): known by everybody at the desk")
    assert await author.write("rules.yaml", text) == []



async def test_a_source_that_has_gone_stale_says_so(author):
    stale = SOURCES.replace("2026-01-01 }", "2024-01-01 }").replace("published: 2026", "published: 2024")
    await author.open("sources.yaml", stale)
    await author.open("rules.yaml")
    place = lsp.Position(line=7, character=15)
    hover = await author.client.text_document_hover_async(
        lsp.HoverParams(text_document=author.document("rules.yaml"), position=place)
    )
    assert "**stale** since 2026-01-01, as seen from 2026-11-21" in hover.contents.value
    assert (hover.range.start.character, hover.range.end.character) == (14, 17)


async def test_a_condition_inside_a_folded_scalar(author):
    condition = """    when: >-
      "Ж🚂" != "" &&
      traveler.nationalities.exists(n, n == "FR") && trip.mod == "rail"
"""
    text = RULES.replace("    when: { trip.mode: rail }\n", condition)
    # The misspelt attribute, on its own line and column.
    assert await author.open("rules.yaml", text) == [("rulebook/unknown-attribute", 7, 53)]
    document = author.document("rules.yaml")
    help = await author.client.text_document_signature_help_async(
        lsp.SignatureHelpParams(text_document=document, position=lsp.Position(line=7, character=39))
    )
    assert (help.signatures[0].label, help.active_parameter) == ("x.exists(e, condition)", 1)
    tokens = await author.client.text_document_semantic_tokens_full_async(
        lsp.SemanticTokensParams(text_document=document)
    )
    line = column = 0
    found = {}
    for index in range(0, len(tokens.data), 5):
        lines, columns, length = tokens.data[index : index + 3]
        line, column = line + lines, columns if lines else column + columns
        found.setdefault(line, []).append((column, length))
    assert found[6] == [(6, 5), (12, 2), (15, 2), (18, 2)]
    assert found[7][:4] == [(6, 8), (15, 13), (29, 6), (36, 1)]
