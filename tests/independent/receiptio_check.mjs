// SPDX-License-Identifier: GPL-3.0-or-later
// receiptio, a print application, prints on the virtual printer and must see what state it is in.
import net from 'node:net';
import { createRequire } from 'node:module';
import { Printer, check, finish } from './printer.mjs';

// It always connects to port 9100; tests use no fixed port.
const printer = await Printer.start(process.argv[2]);
const connect = net.connect;
net.connect = (port, host, ...rest) => connect.call(net, printer.port, '127.0.0.1', ...rest);
const receiptio = createRequire(import.meta.url)('receiptio');

const receipt = '^^^TANDA TERIMA\n\nSurat domisili | 1| 0\n-\n^TOTAL | ^0\n\n{code:HTTPS://DESA.ID/R/7K3F; option:qrcode,5,m}';
const prints = async () => await receiptio.print(receipt, '-d 127.0.0.1 -p generic -c 48 -t 10');
const asks = async () => await receiptio.print('', '-d 127.0.0.1 -q');
const expect = (name, verdict, wanted) => check(`receiptio: ${name}`, verdict === wanted, `"${verdict}", not "${wanted}"`);

expect('ready', await asks(), 'online');
expect('prints', await prints(), 'success');
for (const [words, wanted, back] of [
    ['cover=open', 'coveropen', 'cover=closed'],
    ['paper=out', 'paperempty', 'paper=ok'],
    ['cutter=jam', 'error', 'cutter=ok'],
    ['error=unrecoverable', 'error', 'error=none'],
]) {
    await printer.set(words);
    expect(`asks with ${words}`, await asks(), wanted);
    expect(`prints with ${words}`, await prints(), wanted);
    await printer.set(back);
    expect(`ready after ${back}`, await asks(), 'online');
}
await printer.set('paper=near-end');
expect('prints near the end', await prints(), 'success');
await printer.set('error=recoverable');
expect('prints with an error that goes away', await prints(), 'error');
expect('its DLE ENQ cleared that', await asks(), 'online');
// It first looks for a Star printer, with ESC ACK SOH: those must be the only findings.
const unknown = printer.unknown().filter(line => !/: (1b06|01)$/.test(line));
check('receiptio: the printer knew every command', unknown.length === 0, unknown.join(', '));
check('receiptio: the probe for another make was reported', printer.unknown().length > 0);
check('receiptio: the printer ends cleanly', (await printer.stop()) === 0);
finish();
