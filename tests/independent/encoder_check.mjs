// SPDX-License-Identifier: GPL-3.0-or-later
// receipt-printer-encoder makes jobs that our printer has never seen; it must know every command,
// and the codes on its paper must read back.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { Printer, check, finish } from './printer.mjs';

const [, , simulator, work] = process.argv;

function disc(size) {
    const data = new Uint8ClampedArray(size * size * 4).fill(255);
    for (let i = 0; i < size * size; i++) {
        const [x, y] = [i % size - size / 2, Math.floor(i / size) - size / 2];
        const grey = x * x + y * y < size * size / 5 ? Math.abs(x * 8) & 255 : 255;
        data.fill(grey, i * 4, i * 4 + 3);
    }
    return { width: size, height: size, data };
}

const start = (options = {}) =>
    new ReceiptPrinterEncoder({ language: 'esc-pos', columns: 48, feedBeforeCut: 4, ...options }).initialize();

const jobs = {
    styles: () => start()
        .line('plain').bold(true).line('bold').bold(false).underline(true).line('underlined').underline(false)
        .invert(true).line(' inverted ').invert(false).italic(true).line('italic').italic(false)
        .size(3, 2).line('large').size(1, 1).font('B').line('small print').font('A')
        .align('center').line('centred').align('right').line('right').align('left'),
    tables: () => start()
        .rule({ style: 'double' }).box({ width: 30, style: 'single' }, 'in a box')
        .table([{ width: 30, align: 'left' }, { width: 12, align: 'right' }], [['Kopi', '3.000'], ['Teh', '2.500']]),
    codepages: () => start()
        .codepage('auto').line('Żółć ěščřž ñ ü ß € привет')
        .codepage('cp437').line('é').codepage('cp850').line('ø').codepage('cp858').line('€').codepage('cp852').line('ł')
        .codepage('cp866').line('Я').codepage('cp860').line('ã').codepage('cp863').line('Ê').codepage('cp865').line('Ø')
        .codepage('windows1252').line('café €'),
    rasters: () => start({ imageMode: 'raster' }).image(disc(128), 128, 128, 'atkinson'),
    columns: () => start({ imageMode: 'column' }).image(disc(128), 128, 128, 'threshold'),
    drawer: () => start().pulse().line('drawer').newline(3),
    qrcodes: () => start().align('center')
        .qrcode('https://desa.id/r/FOREIGN-QR', { model: 2, size: 6, errorlevel: 'q' }).newline(2)
        .qrcode('KECIL', { size: 4, errorlevel: 'l' }).newline(2),
    barcodes: () => start({ printerModel: undefined }).align('center')
        .barcode('3130630574613', 'ean13', { height: 60, text: true }).newline()
        .barcode('12345670', 'ean8', { height: 60 }).newline()
        .barcode('CODE39X', 'code39', { height: 60 }).newline()
        .barcode('Code-128 set b', 'code128', { height: 60 }).newline()
        .barcode('12345678', 'itf', { height: 60 }).newline()
        .barcode('A40156B', 'codabar', { height: 60 }).newline(),
    pdf417: () => start().align('center').pdf417('PDF417 FOREIGN', { columns: 4, rows: 0 }).newline(2),
};
const readable = [
    'https://desa.id/r/FOREIGN-QR', 'KECIL', '3130630574613', '12345670', 'CODE39X', 'Code-128 set b',
    '12345678', 'A40156B', 'PDF417 FOREIGN',
];

const artifacts = path.join(work, 'artifacts');
fs.mkdirSync(artifacts);
const printer = await Printer.start(simulator, '--artifacts', artifacts);
let number = 0;
for (const [name, make] of Object.entries(jobs)) {
    const before = printer.unknown().length;
    await printer.send(make().cut(number % 2 === 0 ? 'full' : 'partial').encode());
    await printer.said(new RegExp(`^job ${++number}: `));
    const unknown = printer.unknown().slice(before);
    check(`receipt-printer-encoder: ${name}`, unknown.length === 0, unknown.join(', '));
}
check('receipt-printer-encoder: the printer ends cleanly', (await printer.stop()) === 0);

const run = (program, ...options) => spawnSync(program, options, { encoding: 'utf8' }).stdout;
check('receipt-printer-encoder: there is a strip', run('zbarimg', '-q', '--raw', path.join(artifacts, 'strip.png')).length > 0);
let read = '';
for (const job of fs.readdirSync(artifacts).filter(name => name.endsWith('.bin'))) {
    const picture = path.join(artifacts, job + '.png');
    run(simulator, 'escpos', 'render', path.join(artifacts, job), picture);
    read += run('zbarimg', '-q', '--raw', '-Senable', picture) + run('ZXingReader', picture);
}
for (const text of readable) {
    check(`read from paper: ${text}`, read.includes(text), 'neither zbar nor ZXing');
}
finish();
