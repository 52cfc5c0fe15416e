"""Pins what the tests need of a published OCSF schema, compiled by ocsf-lib, OCSF's own compiler.

pip install ocsf-lib==0.10.4
python scripts/pin-ocsf.py CHECKOUT_OF_OCSF_SCHEMA COMMIT > test/fixtures/ocsf/VERSION.json

The class API Activity, whole, and the objects that its events of ours can hold, whole. Texts for people are left out.
"""

import json
import sys
from pathlib import Path

from ocsf.compile import Compilation
from ocsf.repository import read_repo

CLASS = "api_activity"
OBJECTS = [
    "account", "actor", "api", "attestation", "cloud", "digital_signature", "fingerprint", "metadata",
    "network_endpoint", "product", "request", "resource_details", "response", "service", "session", "user",
]  # fmt: skip


def attribute(found):
    kept = {"type": found.object_type or found.type, "requirement": found.requirement}
    if found.profile:
        kept["profile"] = found.profile
    if found.is_array:
        kept["is_array"] = True
    if found.sibling:
        kept["sibling"] = found.sibling
    if found.enum:
        kept["enum"] = {key: member.caption for key, member in found.enum.items()}
    return kept


def shape(found):
    return {
        "constraints": found.constraints or {},
        "attributes": {name: attribute(each) for name, each in sorted(found.attributes.items())},
    }


def always(checkout):
    """What the class takes out of its profile (`"profile": null`), which the compiler does not see."""
    source = json.loads((Path(checkout) / "events" / "application" / f"{CLASS}.json").read_text())
    return [name for name, each in source["attributes"].items() if isinstance(each, dict) and each.get("profile", "") is None]


def main():
    checkout, commit = sys.argv[1:]
    schema = Compilation(read_repo(Path(checkout), preserve_raw_data=False)).build()
    objects = {name: shape(schema.objects[name]) for name in OBJECTS if name in schema.objects}
    types = {name: {"type": each.type, "regex": each.regex, "max_len": each.max_len} for name, each in schema.types.items()}
    event = shape(schema.classes[CLASS])
    for name in always(checkout):
        event["attributes"][name].pop("profile", None)
    pinned = {
        "source": "https://github.com/ocsf/ocsf-schema (Apache-2.0)",
        "commit": commit,
        "version": schema.version,
        "uid": schema.classes[CLASS].uid,
        "class": event,
        "objects": objects,
        "types": types,
    }
    json.dump(pinned, sys.stdout, indent=1, sort_keys=True)
    print()


main()
