#!/usr/bin/env python3
"""Tries the command as a hostile or unlucky operator would, and prints a table: what was tried how often, and what must be 0.

    swift build -c release --traits Signing
    Benchmarks/Hostile/hostile.py .build/release/safe-conduct [kills cuts in-place forgeries random memory disk folders limits growth]

Linux, Python 3.9 or later; `SCALE=0.1` makes a tenth of the trials. `disk` needs the right to mount a file system in memory,
`folders` and `limits` that to become another user, and a program that this user can run; they are left out without it.
"""
import hashlib, json, os, random, resource, shutil, signal, struct, subprocess, sys, tempfile, time

TOOL = os.path.abspath(sys.argv[1])
WANTED = sys.argv[2:] or ["kills", "cuts", "in-place", "forgeries", "random", "memory", "disk", "folders", "limits", "growth"]
DAY = ["--as-of", "2026-11-21"]
ROWS = []
SCALE = float(os.environ.get("SCALE", "1"))

SOURCES = """sources:
  good: { title: Good, kind: government, reliability: A, published: 2024-01-01, retrieved: 2026-01-01, freshFor: 730 days }
"""
CROSSING = """crossing: a-b
name: { en: Alpha – Beta }
between: [RU, KP]
covers: 2020-01-01..
timeZones: { RU: Asia/Vladivostok, KP: Asia/Pyongyang }
"""
RULES = """rules: way
family: closure
items:
  - { id: rail, title: Trains run, when: { trip.mode: rail }, passage: open, sources: [good] }
  - { id: road, title: No road, when: { trip.mode: road }, passage: closed, sources: [good] }
"""
ADMISSION = """rules: entry
family: permit
items:
  - { id: kp, title: Anybody may enter, admits: entry, authority: KP, sources: [good] }
  - { id: ru, title: Anybody may enter, admits: entry, authority: RU, sources: [good] }
"""


def workspace(rules=RULES):
    folder = tempfile.mkdtemp(prefix="hostile-")
    os.makedirs(f"{folder}/rules")
    for name, text in [("sources", SOURCES), ("a-b", CROSSING), ("way", rules), ("entry", ADMISSION)]:
        write(f"{folder}/rules/{name}.yaml", text)
    return folder


def write(path, data):
    with open(path, "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


def request(number, mode):
    return json.dumps({"id": str(number), "traveler": {"nationalities": ["FR"]},
                       "trip": {"crossing": "a-b", "from": "RU", "to": "KP", "date": "2026-12-07", "mode": mode}})


def run(folder, *arguments, input=b"", limit=60, **more):
    """The exit code, output and errors; -1000 for a hang."""
    try:
        done = subprocess.run([TOOL, *arguments], cwd=folder, input=input, capture_output=True, timeout=limit, **more)
        return done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired:
        return -1000, b"", b""


class Count:
    """What came of one kind of trial."""

    def __init__(self, name):
        self.name, self.trials, self.signals, self.hangs, self.clear, self.lost, self.note = name, 0, 0, 0, 0, 0, ""

    def code(self, code):
        self.trials += 1
        self.hangs += code == -1000
        self.signals += -1000 < code < 0

    def done(self):
        ROWS.append(self)
        print(f"{self.name:34} {self.trials:>8} {self.signals:>8} {self.hangs:>6} {self.clear:>12} {self.lost:>11}  {self.note}", flush=True)


def kills(trials=200):
    """Runs that are killed at any time and gone on with are whole in the end, byte for byte."""
    count = Count("killed batches, resumed")
    trials = int(trials * SCALE)
    folder = workspace()
    write(f"{folder}/in.jsonl", "".join(request(i, ["rail", "road", "no"][i % 3]) + "\n" for i in range(20000)))
    arguments = ["batch", "in.jsonl", "--rules", "rules", *DAY]
    expected = run(folder, *arguments)[1]
    left = trials
    while left > 0:
        more = []
        while True:
            process = subprocess.Popen([TOOL, *arguments, "-o", "out.jsonl", *more], cwd=folder, stderr=subprocess.DEVNULL)
            try:
                code = process.wait(timeout=random.uniform(0.01, 0.5) if left > 0 else 60)
            except subprocess.TimeoutExpired:
                process.send_signal(random.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
                process.wait()
                left -= 1
                count.trials += 1
                more = ["--resume"]
                continue
            count.signals += code < 0
            break
        if open(f"{folder}/out.jsonl", "rb").read() != expected:
            count.lost += 1
    count.done()
    shutil.rmtree(folder)


def cuts(trials=300):
    """Answers that were cut anywhere are gone on with, byte for byte."""
    count = Count("cut outputs, resumed")
    folder = workspace()
    write(f"{folder}/in.jsonl", "".join(request(i, ["rail", "road", "no"][i % 3]) + "\n" for i in range(1000)))
    arguments = ["batch", "in.jsonl", "--rules", "rules", *DAY]
    expected = run(folder, *arguments)[1]
    for _ in range(int(trials * SCALE)):
        write(f"{folder}/out.jsonl", expected[:random.randrange(len(expected) + 1)])
        code, _, _ = run(folder, *arguments, "-o", "out.jsonl", "--resume")
        count.code(code)
        count.lost += code != 1 or open(f"{folder}/out.jsonl", "rb").read() != expected
    count.done()
    shutil.rmtree(folder)


def in_place(trials=20):
    """A bundle that is written into, cut or emptied while a batch answers from it changes no answer."""
    count = Count("bundles written in place")
    folder = workspace()
    run(folder, "compile", "rules", "-o", "b.scbundle")
    run(folder, "compile", "rules", "-o", "kept.scbundle")
    whole = open(f"{folder}/kept.scbundle", "rb").read()
    opened = RULES.replace("passage: closed", "passage: open")
    write(f"{folder}/rules/way.yaml", opened)
    run(folder, "compile", "rules", "-o", "other.scbundle")
    other = open(f"{folder}/other.scbundle", "rb").read()
    lines = 2000

    def bit(path):
        with open(path, "r+b") as file:
            file.seek(random.randrange(64, len(whole) - 64))
            byte = file.read(1)[0]
            file.seek(-1, 1)
            file.write(bytes([byte ^ 1 << random.randrange(8)]))

    def over(data):
        def change(path):
            with open(path, "r+b") as file:
                file.write(data)
        return change

    changes = [bit, over(bytes(len(whole))), over(other), lambda path: os.truncate(path, 0), lambda path: os.truncate(path, 500)]
    for trial in range(trials):
        write(f"{folder}/b.scbundle", whole)
        process = subprocess.Popen([TOOL, "batch", "--rules", "b.scbundle", "--select", "verdict", *DAY], cwd=folder,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        process.stdin.write((request(0, "road") + "\n").encode())
        process.stdin.flush()
        first = process.stdout.readline()
        changes[trial % len(changes)](f"{folder}/b.scbundle")
        rest, _ = process.communicate((request(1, "road") + "\n").encode() * lines)
        count.code(process.returncode)
        answers = [first] + rest.splitlines()
        count.clear += sum(b'"blocked"' not in answer for answer in answers)
        count.lost += max(0, lines + 1 - len(answers))
    count.done()
    shutil.rmtree(folder)


def forgeries(trials=1000):
    """A bundle with one other bit and a checksum that fits is another bundle: no report of it names the one that was compiled."""
    count = Count("forged bundles with a right checksum")
    folder = workspace()
    run(folder, "compile", "rules", "-o", "b.scbundle")
    whole = open(f"{folder}/b.scbundle", "rb").read()
    length = struct.unpack_from("<Q", whole, 16)[0]
    line = (request(0, "road") + "\n").encode()
    original = json.loads(run(folder, "batch", "--rules", "b.scbundle", *DAY, input=line)[1])["rulebook"]
    refused = others = 0
    for _ in range(int(trials * SCALE)):
        forged = bytearray(whole[:length])
        forged[random.randrange(length)] ^= 1 << random.randrange(8)
        write(f"{folder}/f.scbundle", bytes(forged) + hashlib.sha256(forged).digest())
        code, output, _ = run(folder, "batch", "--rules", "f.scbundle", *DAY, input=line)
        count.code(code)
        if code not in (0, 1):
            refused += 1
            continue
        answer = json.loads(output)
        if answer.get("verdict") != "blocked":
            others += 1
        count.lost += answer.get("rulebook", {}).get("bundle") == original["bundle"]
    count.note = f"{refused} refused, {others} with another verdict, each under a digest of its own"
    count.done()
    shutil.rmtree(folder)


def random_inputs(trials=100_000):
    """Lines of random bytes, and requests of which some bytes are others, are each answered in their place."""
    count = Count("random and damaged lines")
    folder = workspace()
    generator = random.Random(16)
    trials = int(trials * SCALE)
    lines = []
    for number in range(trials):
        if number % 3 == 0:
            line = bytes(generator.randrange(256) for _ in range(generator.randrange(80)))
        else:
            line = bytearray(request(number, "road").encode())
            for _ in range(generator.randrange(1, 4)):
                line[generator.randrange(len(line))] = generator.randrange(256)
        lines.append(bytes(line).replace(b"\n", b" "))
    write(f"{folder}/in.jsonl", b"\n".join(lines) + b"\n")
    code, output, _ = run(folder, "batch", "in.jsonl", "--rules", "rules", *DAY, limit=600)
    count.code(code)
    answers = output.splitlines()
    count.trials = trials
    count.lost = abs(len(answers) - trials)
    for line, answer in zip(lines, answers):
        verdict = json.loads(answer).get("verdict")
        # Only a request that says another mode than `road` may pass.
        count.clear += verdict == "clear" and b'"rail"' not in line
    count.done()
    shutil.rmtree(folder)


def memory():
    """Short requests with long answers, and a reader who has stopped: memory stays small, and a limit of 500 MB is enough."""
    count = Count("1.6 MB of short lines, stalled reader")
    folder = workspace()
    line = b'{"trip":{"crossing":"a-b"}}\n'
    write(f"{folder}/in.jsonl", line * (1_600_000 // len(line)))
    process = subprocess.Popen([TOOL, "batch", "in.jsonl", "--rules", "rules", *DAY], cwd=folder, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    time.sleep(5)
    with open(f"/proc/{process.pid}/status") as status:
        peak = next(int(text.split()[1]) for text in status if text.startswith("VmHWM"))
    output, _ = process.communicate()
    count.code(process.returncode)
    count.lost = 1_600_000 // len(line) - output.count(b"\n")
    limit = lambda: resource.setrlimit(resource.RLIMIT_DATA, (500 << 20, 500 << 20))
    for jobs in [[], ["--jobs", "1"], ["--jobs", "64"], ["--jobs", "1024"]]:
        code, limited, _ = run(folder, "batch", "in.jsonl", "--rules", "rules", *DAY, *jobs, preexec_fn=limit, limit=120)
        count.code(code)
        count.lost += limited != output
    count.note = f"peak {peak // 1000} MB"
    count.done()
    shutil.rmtree(folder)


def disk():
    """A disk that is full ends every command with a message, and a batch goes on once there is room."""
    count = Count("a full disk, resumed")
    folder = workspace()
    small = f"{folder}/small"
    os.makedirs(small)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small], stderr=subprocess.DEVNULL).returncode != 0:
        print("disk: left out, as no file system can be mounted here", file=sys.stderr)
        return shutil.rmtree(folder)
    try:
        write(f"{folder}/in.jsonl", "".join(request(i, "road") + "\n" for i in range(2000)))
        arguments = ["batch", "in.jsonl", "--rules", "rules", *DAY]
        expected = run(folder, *arguments)[1]
        code, _, error = run(folder, *arguments, "-o", "small/out.jsonl")
        count.code(code)
        count.lost += code != 4 or b"no space left" not in error.lower()
        subprocess.run(["mount", "-o", "remount,size=64m", small], check=True)
        code, _, _ = run(folder, *arguments, "-o", "small/out.jsonl", "--resume")
        count.code(code)
        count.lost += open(f"{small}/out.jsonl", "rb").read() != expected
        subprocess.run(["umount", small], check=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", small], check=True)
        write(f"{small}/filler", bytes(4096))
        code, _, error = run(folder, "compile", "rules", "-o", "small/b.scbundle")
        count.code(code)
        count.lost += code != 4 or b"no space left" not in error.lower() or os.listdir(small) != ["filler"]
    finally:
        subprocess.run(["umount", small])
    count.done()
    shutil.rmtree(folder)


def another_user(folder):
    """What runs the command as a user whom permissions and limits hold; None where that cannot be."""
    if os.geteuid() != 0:
        return {}
    for path, _, names in os.walk(folder):
        for name in ["."] + names:
            os.chown(f"{path}/{name}", 65534, 65534)
    user = {"user": 65534, "group": 65534, "extra_groups": []}
    try:
        return user if run(folder, "--version", **user)[0] == 0 else None
    except PermissionError:
        return None


def folders():
    """A closure that cannot be listed, read or reached is an error of every command that loads rules, as the same closure that is there blocks."""
    count = Count("closures out of reach")
    open_border = RULES.replace("passage: closed", "passage: open")
    closure = "rules: shut\nfamily: closure\nitems:\n  - { id: shut, title: Shut, passage: closed, sources: [good] }\n"
    line = (request(0, "rail") + "\n").encode()

    def deep(folder):
        """Folders below each other until no path reaches the last."""
        place = os.open(f"{folder}/rules/shut", os.O_RDONLY)
        for _ in range(25):
            os.mkdir("d" * 200, dir_fd=place)
            place, above = os.open("d" * 200, os.O_RDONLY, dir_fd=place), place
            os.close(above)
        os.rename(f"{folder}/rules/shut/shut.yaml", "shut.yaml", dst_dir_fd=place)
        os.close(place)

    def moved(to, link=None, mode=0):
        def change(folder):
            os.makedirs(os.path.dirname(f"{folder}/{to}"), exist_ok=True)
            os.rename(f"{folder}/rules/shut", f"{folder}/{to}")
            if link:
                os.symlink(link, f"{folder}/rules/shut")
            os.chmod(f"{folder}/{to.split('/')[0]}", mode)
        return change

    changes = {
        "whole": None,
        "folder": lambda folder: os.chmod(f"{folder}/rules/shut", 0),
        "listed only": lambda folder: os.chmod(f"{folder}/rules/shut", 0o444),
        "passed only": lambda folder: os.chmod(f"{folder}/rules/shut", 0o111),
        "file": lambda folder: os.chmod(f"{folder}/rules/shut/shut.yaml", 0),
        "root": lambda folder: os.chmod(f"{folder}/rules", 0),
        "second root": moved("more"), "second root below": moved("far/more"),
        "link": moved("far", "../far"), "link through": moved("far/more", "../far/more"),
        "link to nothing": moved("far", "../nowhere", 0o755),
        "too deep": deep,
        "pipe": lambda folder: (os.remove(f"{folder}/rules/shut/shut.yaml"), os.mkfifo(f"{folder}/rules/shut/shut.yaml")),
        "no text": lambda folder: write(f"{folder}/rules/shut/shut.yaml", bytes(200)),
        "empty": lambda folder: write(f"{folder}/rules/shut/shut.yaml", b""),
    }
    for name, change in changes.items():
        folder = workspace(open_border)
        os.makedirs(f"{folder}/rules/shut")
        write(f"{folder}/rules/shut/shut.yaml", closure)
        write(f"{folder}/request.json", line)
        os.chmod(folder, 0o755)
        user = another_user(folder)
        if user is None:
            print("folders: left out, as nobody else can run the program", file=sys.stderr)
            return shutil.rmtree(folder)
        if change:
            change(folder)
        paths = ["rules"] + {"second root": ["more"], "second root below": ["far/more"]}.get(name, [])
        rules = [word for path in paths for word in ["--rules", path]]
        for command, input in [(["check", "request.json", *rules, *DAY, "--format", "json"], b""),
                               (["batch", *rules, *DAY], line), (["lint", *paths], b""), (["test", *paths], b""),
                               (["compile", *paths, "-o", "b.scbundle"], b"")]:
            code, output, error = run(folder, *command, input=input, **user)
            count.code(code)
            count.clear += b'"verdict":"clear"' in output.replace(b": ", b":")
            if change:
                count.lost += code not in (1, 3) or b"error" not in output + error or os.path.exists(f"{folder}/b.scbundle")
            elif command[0] in ("check", "batch"):
                count.lost += b"blocked" not in output
        subprocess.run(["chmod", "-R", "u+rwX", folder], stderr=subprocess.DEVNULL)
        subprocess.run(["rm", "-rf", folder])
    count.done()


def limits():
    """Where the system gives no thread, no descriptor or no room in files, a command does without, or ends with a message."""
    count = Count("no threads, descriptors or room")
    folder = workspace()
    lines = 3000
    write(f"{folder}/in.jsonl", "".join(request(i, "road") + "\n" for i in range(lines)))
    write(f"{folder}/request.json", request(0, "road"))
    for number in range(200):
        write(f"{folder}/rules/more{number}.yaml", RULES.replace("rules: way", f"rules: way{number}"))
    run(folder, "compile", "rules", "-o", "b.scbundle")
    os.chmod(folder, 0o777)
    user = another_user(folder)
    if user is None:
        print("limits: left out, as nobody else can run the program", file=sys.stderr)
        return shutil.rmtree(folder)
    limit = lambda kind, most: lambda: resource.setrlimit(kind, (most, most))
    for kind, most in [(resource.RLIMIT_NPROC, 1), (resource.RLIMIT_NPROC, 2), (resource.RLIMIT_NOFILE, 4), (resource.RLIMIT_NOFILE, 5),
                       (resource.RLIMIT_STACK, 256 << 10), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_FSIZE, 1000)]:
        for rules in ["rules", "b.scbundle"]:
            for command in [["check", "request.json", "--rules", rules, *DAY, "--format", "json"],
                            ["batch", "in.jsonl", "--rules", rules, *DAY, "--jobs", "4"],
                            ["batch", "in.jsonl", "--rules", rules, *DAY, "-o", "out.jsonl"],
                            ["compile", "rules", "-o", "new.scbundle"]]:
                for name in ["out.jsonl", "out.jsonl.run", "new.scbundle"]:
                    if os.path.exists(f"{folder}/{name}"):
                        os.remove(f"{folder}/{name}")
                code, output, error = run(folder, *command, preexec_fn=limit(kind, most), **user)
                count.code(code)
                count.clear += b'"verdict":"clear"' in output.replace(b": ", b":")
                count.lost += int(code not in (0, 3, 4) or code > 0 and not error)
                if code == 0 and command[0] == "batch":
                    written = output if "-o" not in command else open(f"{folder}/out.jsonl", "rb").read()
                    count.lost += written.count(b"\n") != lines
    count.done()
    shutil.rmtree(folder)


def growth():
    """Files that are hostile in their shape take no more than three times the time of an ordinary one of their size."""
    head = "rules: o\nfamily: closure\nitems:\n"

    def item(number, more=""):
        return f"  - {{ id: o{number}, title: O, passage: closed, sources: [good]{more} }}\n"

    def size(files):
        return sum(len(text) for text in files.values())

    table = 'rules: t\nfamily: closure\nitems:\n  - { id: "r-{a}", each: { csv: t.csv }, title: T, passage: closed, sources: [good] }\n'
    cases = {
        "a header of 10^6 commas": {"t.csv": "," * 10**6 + "\n1\n", "o.yaml": table},
        "10^5 equal columns": {"t.csv": ",".join(["a"] * 10**5) + "\n1\n", "o.yaml": table},
        "10^5 columns": {"t.csv": ",".join(f"c{i}" for i in range(10**5)) + "\n" + ",".join(["1"] * 10**5) + "\n",
                         "o.yaml": table.replace("{a}", "{c7}")},
        "900,000 unknown keys": {"o.yaml": head + "  - id: x\n" + "".join(f"    k{i}: 1\n" for i in range(900_000))},
        "10^5 %TAG lines": {"o.yaml": "".join(f"%TAG !t{i}! tag:x,2000:\n" for i in range(10**5)) + "---\n" + head},
        "20,000 contacts": {"o.yaml": "rules: o\nfamily: contacts\nitems:\n" + "".join(
            f"  - {{ id: c{i}, title: C, sources: [good], contacts: [{{ service: consular, number: \"+7423{i:07}\", country: FR, for: [FR] }}] }}\n"
            for i in range(20_000))},
        "50,000 attributes": {"o.yaml": "vocabulary: v\nattributes:\n" + "".join(
            f"  traveler.x{i}: {{ type: text, question: \"X?\" }}\n" for i in range(50_000))},
        "20,000 rules with a warning each": {"o.yaml": head + "".join(
            f"  - {{ id: o{i}, title: O, passage: closed }}\n" for i in range(20_000))},
        "20,000 unknown overrides": {"o.yaml": head + "".join(item(i, f", overrides: [p{i}]") for i in range(20_000))},
        "a chain of 100,000 overrides": {"o.yaml": head + "".join(item(i, f", overrides: [o{i + 1}]") for i in range(100_000))
                                         + item(100_000)},
        "50,000 sources of one rule": {
            "s.yaml": "sources:\n" + "".join(f"  q{i}: {{ title: S, kind: guide, reliability: A }}\n" for i in range(50_000)),
            "o.yaml": head + "  - { id: o, title: O, passage: closed, sources: [" + ", ".join(f"q{i}" for i in range(50_000)) + "] }\n"},
        "texts of a table of 2 MB": {"t.csv": "a\n" + "".join(f"{i}\n" for i in range(300_000)),
                                     "o.yaml": table.replace("title: T", "title: '" + "y" * 2000 + "{a}'")},
    }
    folder = workspace()

    def seconds(files):
        for name in ["o.yaml", "t.csv", "s.yaml"]:
            if os.path.exists(f"{folder}/rules/{name}"):
                os.remove(f"{folder}/rules/{name}")
        for name, text in files.items():
            write(f"{folder}/rules/{name}", text)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        code, _, _ = run(folder, "lint", "rules", limit=300)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return code, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    ordinary = {}
    count = Count("an ordinary file, and one of four times its size")
    small, large = (seconds({"o.yaml": head + "".join(item(i) for i in range(items))}) for items in [10_000, 40_000])
    for code in [small[0], large[0]]:
        count.code(code)
    count.lost = int(large[1] > 3 * 4 * small[1])
    count.note = f"{small[1]:.2f} s and {large[1]:.2f} s"
    count.done()
    for name, files in cases.items():
        items = max(1, size(files) // 60)
        if items not in ordinary:
            ordinary[items] = seconds({"o.yaml": head + "".join(item(i) for i in range(items))})[1]
        count = Count(name)
        code, own = seconds(files)
        count.code(code)
        count.lost = int(own > 3 * ordinary[items] + 0.1)
        count.note = f"{own:.2f} s; an ordinary file of its size: {ordinary[items]:.2f} s"
        count.done()
    shutil.rmtree(folder)


print(f"{'tried':34} {'trials':>8} {'signals':>8} {'hangs':>6} {'false clear':>12} {'lost, wrong':>11}")
for name, trial in [("kills", kills), ("cuts", cuts), ("in-place", in_place), ("forgeries", forgeries), ("random", random_inputs),
                    ("memory", memory), ("disk", disk), ("folders", folders), ("limits", limits), ("growth", growth)]:
    if name in WANTED:
        trial()
sys.exit(any(row.signals or row.hangs or row.clear or row.lost for row in ROWS))
