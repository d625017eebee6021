"""The commands and queries of docs/table.md do what they say: each is run, on tables of a real raster."""
import os
import re
import shlex
import shutil
import subprocess
import sys

import duckdb

from support import HERE, Checks, data, run

DOCS = os.path.join(HERE, '..', '..', 'docs', 'table.md')
SOURCE = 'nlcd-zion-30m-cog.tif'


def blocks(kind):
    with open(DOCS, encoding='utf-8') as file:
        return re.findall(rf'^```{kind}\n(.*?)^```$', file.read(), flags=re.MULTILINE | re.DOTALL)


def first_line(text):
    return text.strip().splitlines()[0][:60]


checks = Checks()
shutil.copy(data(SOURCE), checks.path('nlcd.tif'))
command = [os.path.abspath(part) if os.path.exists(part) else part for part in checks.command]
os.chdir(checks.folder.name)
(made,) = blocks('sh')
options = shlex.split(made)
checks.check('the command of the docs', options[:2] == ['npx', 'fractile'], made.strip())
(spec,) = blocks('json')
for out, table in [('out', None), ('out/boxes', spec), ('out/long', '{"table": {"shape": "long"}}')]:
    asked = options[2:-1] + [out]
    if table:
        with open('spec.json', 'w', encoding='utf-8') as file:
            file.write(table)
        asked += ['--spec', 'spec.json']
    run([*command, *asked, '--quiet'])
    checks.check(f'{out}/table.parquet and table.csv', {'table.parquet', 'table.csv'} <= set(os.listdir(out)))
for query in blocks('sql'):
    rows = duckdb.sql(query).fetchall()
    known = all(value is not None for row in rows for value in row)
    checks.check(f'DuckDB: {first_line(query)}', len(rows) > 0 and known, f'{len(rows)} rows, {rows[0]}'[:100])
for program in blocks('python'):
    done = subprocess.run([sys.executable, '-c', program], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    well = done.returncode == 0 and done.stdout.strip() and not done.stderr
    imported = re.findall(r'^import (\w+)', program, flags=re.MULTILINE)[-1]
    checks.check(f'Python: {imported}', well, first_line(done.stderr or done.stdout))
checks.end()
