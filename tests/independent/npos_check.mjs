// SPDX-License-Identifier: GPL-3.0-or-later
// npos, a strict ESC/POS parser, reads every job; each byte must belong to a command it knows.
import fs from 'node:fs';
import path from 'node:path';
import npos from 'npos';
import { check, finish } from './printer.mjs';

npos.rules[npos.symbols.GS]['(k'] = [0, 'd16'];

const directory = process.argv[2];
const files = fs.readdirSync(directory).filter(name => name.endsWith('.bin')).sort();
check('npos: there are jobs to read', files.length > 0, directory);
for (const name of files) {
    const bytes = fs.readFileSync(path.join(directory, name));
    try {
        const ast = await npos.parser(npos.rules).parse(bytes);
        const read = ast.tree.reduce((sum, node) => sum + node.length, 0);
        check(`npos: ${name}`, read === bytes.length, `${read} of ${bytes.length} bytes`);
    } catch (error) {
        check(`npos: ${name}`, false, error.message);
    }
}
finish();
