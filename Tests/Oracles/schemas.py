# Reads {"schemas": {NAME: SCHEMA}, "documents": [{"name", "schema", "value"}]}, writes for each document what is wrong with it, a list of texts.
import json
import sys

from jsonschema import Draft202012Validator

question = json.load(sys.stdin)
for schema in question["schemas"].values():
    Draft202012Validator.check_schema(schema)
validators = {name: Draft202012Validator(schema) for name, schema in question["schemas"].items()}
answers = []
for document in question["documents"]:
    errors = validators[document["schema"]].iter_errors(document["value"])
    answers.append([f"{error.json_path}: {error.message}"[:300] for error in errors][:5])
json.dump(answers, sys.stdout)
