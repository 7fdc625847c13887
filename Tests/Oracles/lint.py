# Reads {"sarif": LOG, "junit": XML}, writes what is wrong with the log, and what `junitparser` makes of the suites.
#
# The schema of SARIF 2.1.0 cannot be fetched where tests run; what it requires of the parts that are written here is repeated below, and
# `additionalProperties` is false as it is there, so that a misspelt name is found.
import json
import sys

from jsonschema import Draft202012Validator
from junitparser import JUnitXml


def thing(required, **properties):
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


def many(items):
    return {"type": "array", "items": items}


text = {"type": "string"}
level = {"enum": ["none", "note", "warning", "error"]}
message = thing(["text"], text=text)
place = {"type": "integer", "minimum": 1}
physical = thing(
    ["artifactLocation"],
    artifactLocation=thing(["uri"], uri={"type": "string", "pattern": "^[A-Za-z0-9._~/%-]+$"}),
    region=thing(["startLine"], startLine=place, startColumn=place, endLine=place, endColumn=place),
)
location = thing([], physicalLocation=physical, message=message)
rule = thing(
    ["id"],
    id=text,
    shortDescription=message,
    help=message,
    defaultConfiguration=thing([], level=level),
    properties={"type": "object"},
)
fix = thing(
    ["artifactChanges"],
    description=message,
    properties={"type": "object"},
    artifactChanges=many(
        thing(
            ["artifactLocation", "replacements"],
            artifactLocation=physical["properties"]["artifactLocation"],
            replacements=many(
                thing(["deletedRegion"], deletedRegion=physical["properties"]["region"], insertedContent=thing([], text=text))
            ),
        )
    ),
)
result = thing(
    ["message"],
    ruleId=text,
    ruleIndex={"type": "integer", "minimum": -1},
    level=level,
    message=message,
    locations=many(location),
    relatedLocations=many(location),
    fixes=many(fix),
    partialFingerprints={"type": "object", "additionalProperties": text},
    suppressions=many(thing(["kind"], kind={"enum": ["inSource", "external"]}, justification=text)),
)
run = thing(
    ["tool"],
    tool=thing(["driver"], driver=thing(["name"], name=text, rules=many(rule))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=many(result),
)
log = thing(
    ["version", "runs"],
    **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": many(run)},
)

question = json.load(sys.stdin)
errors = [f"{error.json_path}: {error.message}"[:300] for error in Draft202012Validator(log).iter_errors(question["sarif"])]
suites = [
    [suite.name, suite.tests, suite.failures, [[case.classname, case.name, [type(part).__name__ for part in case.result]] for case in suite]]
    for suite in JUnitXml.fromstring(question["junit"].encode())
]
json.dump({"errors": errors, "suites": suites}, sys.stdout)
