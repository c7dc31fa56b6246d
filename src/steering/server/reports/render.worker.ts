import { parentPort, workerData } from 'node:worker_threads';
import type { ReportFormat } from '../../report.ts';
import type { PrintedReport } from './printed-report.ts';
import type { RenderMessage } from './render-in-worker.ts';

// Laying out and packing is work for a processor; here it leaves the server its breath.

const { format, report }: { format: ReportFormat; report: PrintedReport } = workerData;
const tell = (message: RenderMessage): void => parentPort?.postMessage(message);
// each library is loaded only by who needs it
const RENDER: Readonly<Record<ReportFormat, () => Promise<Buffer>>> = {
  docx: async () => {
    const { renderDocx } = await import('../../../platform/documents/render-docx.ts');
    return renderDocx(await paper());
  },
  pdf: async () => {
    const { renderPdf } = await import('../../../platform/documents/render-pdf.ts');
    return renderPdf(await paper());
  },
  xlsx: async () => {
    const { renderXlsx } = await import('../../../platform/documents/render-xlsx.ts');
    const { reportSheets } = await import('./report-sheets.ts');
    return renderXlsx(reportSheets(report));
  },
};

async function paper() {
  const { reportPaper } = await import('./report-paper.ts');
  return reportPaper(report);
}

tell({ progress: 20 });
const bytes = await RENDER[format]();
tell({ progress: 80 });
tell({ bytes: new Uint8Array(bytes) });
