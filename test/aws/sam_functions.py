"""What the SAM CLI makes of the synthesised template: `sam local invoke` itself needs Docker.

Each function must be found by its short name, with the folder of its code. Prints them; fails otherwise.
"""

import json
import pathlib

from samcli.lib.providers.sam_function_provider import SamFunctionProvider
from samcli.lib.providers.sam_stack_provider import SamLocalStackProvider

TEMPLATE = pathlib.Path(__file__).parents[2] / "cdk.out" / "Fractile.template.json"

resources = json.loads(TEMPLATE.read_text())["Resources"]
expected = sum(one["Type"] == "AWS::Lambda::Function" for one in resources.values())
stacks, _ = SamLocalStackProvider.get_stacks(str(TEMPLATE))
provider = SamFunctionProvider(stacks)
names = [f"{name}{size}" for name in ("plan", "process-tile", "reduce") for size in ("", "-large")]
names += ["report-failure", "oldest-run"]
for name in names:
    found = provider.get(name)
    assert found is not None, f"sam local invoke {name} finds no function"
    code = pathlib.Path(found.codeuri)
    assert (code / "index.mjs").is_file(), f"{name}: {code} holds no code"
    print(f"{name}: {code}")
assert len(names) == expected, f"{expected} functions, of which {len(names)} have known short names"
