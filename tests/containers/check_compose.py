"""Holds a compose file against a JSON schema: check_compose.py SCHEMA COMPOSE."""
import json
import sys

import jsonschema
import yaml

schema_path, compose_path = sys.argv[1:]
with open(schema_path, encoding="utf-8") as file:
    schema = json.load(file)
with open(compose_path, encoding="utf-8") as file:
    compose = yaml.safe_load(file)
# The published schema is older than this key, which every compose of today reads.
schema["properties"].setdefault("name", {"type": "string"})

errors = [f"{'/'.join(map(str, error.path))}: {error.message}" for error in jsonschema.Draft201909Validator(schema).iter_errors(compose)]
networks, volumes = set(compose["networks"]), set(compose["volumes"])
for name, service in compose["services"].items():
    errors += [f"{name}: no network {network}" for network in service.get("networks", []) if network not in networks]
    errors += [f"{name}: no volume {volume}" for volume in service.get("volumes", []) if volume.split(":")[0] not in volumes]
    errors += [f"{name}: no service {other}" for other in service.get("depends_on", {}) if other not in compose["services"]]
for error in errors:
    print(f"docker-compose.yml: {error}", file=sys.stderr)
if errors:
    sys.exit(1)
print("docker-compose.yml: fits the Compose schema")
