// Prints the table by Typst. node typst.cjs table.typ out.pdf
const fs = require('fs');
const {NodeCompiler} = require('@myriaddreamin/typst-ts-node-compiler');

const [, , input, output] = process.argv;
const compiler = NodeCompiler.create();
fs.writeFileSync(output, compiler.pdf({mainFileContent: fs.readFileSync(input, 'utf8')}));
