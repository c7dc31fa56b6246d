import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type ApiDocument, type ApiOperation, describeApi, type JsonSchema } from './openapi.ts';
import type { Route } from './route.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h3 { font-size: 1rem; margin: 0; display: inline; }
details { border: 1px solid #8886; border-radius: .5rem; margin: .5rem 0; padding: .5rem .75rem; }
summary { cursor: pointer; min-height: 1.5rem; }
code, pre { font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { overflow: auto; background: #8881; padding: .75rem; border-radius: .375rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem; border-top: 1px solid #8886; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
/** No script at all: the page is read, not run. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Serves the API document (`/api/openapi.json`) and a page to read it (`/api/docs`), both made once. */
export function serveApiDocs(app: FastifyInstance, routes: readonly Route[]): void {
  const document = describeApi(routes);
  const json = JSON.stringify(document);
  const page = docsPage(document);
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(json),
  );
  app.get('/api/docs', async (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(page),
  );
}

/** The document as one HTML page that needs no script: operations by capability, each opens. */
function docsPage(document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const byTag = [...Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? '')];
  const links = byTag
    .map(([tag]) => `<li><a href="#${escapeHtml(tag)}">${escapeHtml(tag)}</a></li>`)
    .join('');
  const sections = byTag.map(
    ([tag, list]) =>
      `<section aria-labelledby="${escapeHtml(tag)}"><h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2>${list
        .map(({ path, method, operation }) => operationBlock(method, path, operation))
        .join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(document.info.title)} API</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(document.info.title)} API</h1><p>${escapeHtml(document.info.description)} The same as a document: <a href="/api/openapi.json">OpenAPI ${document.openapi}</a>.</p><nav aria-label="Capabilities"><ul>${links}</ul></nav>${sections.join('')}</main></body></html>`;
}

function operationBlock(method: string, path: string, operation: ApiOperation): string {
  const facts = [
    ['Name', operation.operationId],
    ['Who may ask', operation['x-access']],
    ['Action judged', operation['x-action']],
    ...operation.parameters.map((parameter) => [
      `${parameter.name} (${parameter.in}${parameter.required ? '' : ', optional'})`,
      JSON.stringify(parameter.schema),
    ]),
    ...Object.entries(operation.responses)
      .filter(([status]) => Number(status) >= 400)
      .map(([status, response]) => [`Refusal ${status}`, response.description]),
  ];
  const rows = facts.map(
    ([name, value]) =>
      `<tr><th scope="row">${escapeHtml(name ?? '')}</th><td><code>${escapeHtml(value ?? '')}</code></td></tr>`,
  );
  const body = schemaBlock('Body', operation.requestBody?.content);
  const reply = schemaBlock('Reply', operation.responses['200']?.content);
  return `<details><summary><h3><code>${method} ${escapeHtml(path)}</code></h3> ${escapeHtml(operation.summary)}</summary><table><tbody>${rows.join('')}</tbody></table>${body}${reply}</details>`;
}

function schemaBlock(
  title: string,
  content: Readonly<Record<string, { schema: JsonSchema }>> | undefined,
): string {
  return Object.entries(content ?? {})
    .map(
      ([type, { schema }]) =>
        `<p>${title}, <code>${escapeHtml(type)}</code></p><pre tabindex="0" role="region" aria-label="${title} schema"><code>${escapeHtml(JSON.stringify(schema, undefined, 2))}</code></pre>`,
    )
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
