/** The words of charts and maps. */
export const vi = {
  'chart.table': 'Xem bảng số liệu',
  'chart.bars': 'Biểu đồ cột, {name}: {steps} cột; cao nhất {largest}, {label}.',
  'chart.lines': 'Biểu đồ đường từ {from} đến {to}: {names}.',
  'chart.line': '{name} cao nhất {largest}, {label}',
  'chart.line.none': '{name} chưa có số nào',
  'chart.none': 'chưa có',
} as const;
