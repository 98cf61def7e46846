// Writes the table by exceljs, row by row. node exceljs.cjs table.json out.xlsx
const fs = require('fs');
const Excel = require('exceljs');

const [, , input, output] = process.argv;
const rows = JSON.parse(fs.readFileSync(input, 'utf8'));
const book = new Excel.stream.xlsx.WorkbookWriter({filename: output, useStyles: true, zip: {level: 1}});
const sheet = book.addWorksheet('Orders');
const formats = [null, null, null, null, null, '#,##0', '#,##0', '"€"#,##0.00', '"€"#,##0.00', null];
rows.forEach((cells, index) => {
  const row = sheet.addRow(cells);
  if (index > 0) {
    formats.forEach((format, column) => {
      if (format) row.getCell(column + 1).numFmt = format;
    });
  }
  row.commit();
});
sheet.commit();
book.commit();
