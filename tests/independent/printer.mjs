// SPDX-License-Identifier: GPL-3.0-or-later
// Our virtual printer as a child process: `anjungan-simulator printer` on a free port.
import { spawn } from 'node:child_process';
import net from 'node:net';
import readline from 'node:readline';

const patience = 20000;

export class Printer {
    static async start(simulator, ...options) {
        const printer = new Printer(spawn(simulator, ['printer', '--listen', '0', ...options]));
        const line = await printer.said(/^listening on .*:\d+$/);
        printer.port = Number(line.replace(/.*:/, ''));
        return printer;
    }

    constructor(child) {
        this.child = child;
        this.lines = [];
        this.waiting = [];
        child.stderr.pipe(process.stderr);
        readline.createInterface({ input: child.stdout }).on('line', line => {
            this.lines.push(line);
            this.waiting.forEach(wake => wake());
        });
        this.ended = new Promise(resolve => child.on('exit', resolve));
    }

    /// The first line like this, perhaps said before.
    said(pattern) {
        return new Promise((resolve, reject) => {
            const limit = setTimeout(() => reject(new Error(`the printer never said ${pattern}`)), patience);
            const look = () => {
                const line = this.lines.find(text => pattern.test(text));
                if (line !== undefined) {
                    clearTimeout(limit);
                    resolve(line);
                }
            };
            this.waiting.push(look);
            look();
        });
    }

    /// Turns a sensor and waits until it is turned.
    async set(words) {
        this.lines = this.lines.filter(line => line !== words);
        this.child.stdin.write(words + '\n');
        await this.said(new RegExp('^' + words + '$'));
    }

    send(bytes) {
        return new Promise((resolve, reject) => {
            const wire = net.connect(this.port, '127.0.0.1', () => wire.end(bytes));
            wire.on('error', reject).on('close', resolve).resume();
        });
    }

    unknown() {
        return this.lines.filter(line => line.startsWith('unknown'));
    }

    async stop() {
        this.child.kill('SIGTERM');
        return await this.ended;
    }
}

let findings = 0;
export function check(name, good, detail = '') {
    findings += good ? 0 : 1;
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name}${good || !detail ? '' : ': ' + detail}`);
}
export function finish() {
    process.exit(findings === 0 ? 0 : 1);
}
