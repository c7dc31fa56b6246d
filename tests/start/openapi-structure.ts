import { z } from 'zod';

/**
 * What the OpenAPI Specification 3.1 demands of the parts that we fill: objects and their required fields.
 * Strict, so that a misspelt field is a fault and not an extension.
 */
const jsonSchema = z.record(z.string(), z.unknown());
const mediaType = z.strictObject({ schema: jsonSchema });
const content = z.record(z.string().regex(/^[a-z]+\/[a-z.+-]+$/), mediaType);
const parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean(),
  schema: jsonSchema,
});
const response = z.strictObject({ description: z.string().min(1), content: content.optional() });
const operation = z.strictObject({
  operationId: z.string().min(1),
  summary: z.string().min(1),
  tags: z.array(z.string()),
  'x-access': z.string(),
  'x-action': z.string(),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.boolean(), content }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), response),
  security: z.array(z.record(z.string(), z.array(z.string()))),
});
const securityScheme = z.union([
  z.strictObject({
    type: z.literal('apiKey'),
    in: z.enum(['query', 'header', 'cookie']),
    name: z.string(),
    description: z.string(),
  }),
  z.strictObject({ type: z.literal('http'), scheme: z.string(), description: z.string() }),
]);

/** The document as a whole. */
export const openApiSchema = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'put', 'post', 'delete']), operation),
  ),
  components: z.strictObject({
    securitySchemes: z.record(z.string(), securityScheme),
    schemas: z.record(z.string(), jsonSchema),
  }),
});
export type OpenApi = z.output<typeof openApiSchema>;

/** What no schema can say: that names are unique and that everything named is there. Empty where all is well. */
export function structureFaults(document: OpenApi): string[] {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((each) => ({ path, ...each })),
  );
  const names = operations.map(({ operationId }) => operationId);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...twice.map((name) => `${name} is there twice`),
    ...operations.flatMap(({ path, operationId, parameters, security }) => {
      const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
      const described = parameters.filter((each) => each.in === 'path').map((each) => each.name);
      const schemes = security.flatMap((each) => Object.keys(each));
      return [
        ...(inPath.sort().join() === described.sort().join()
          ? []
          : [`${operationId}: parameters of ${path}`]),
        ...schemes
          .filter((scheme) => !Object.hasOwn(document.components.securitySchemes, scheme))
          .map((scheme) => `${operationId}: no security scheme ${scheme}`),
      ];
    }),
    ...danglingReferences(document, document),
  ];
}

/** Every `$ref` must lead somewhere in the document. */
function danglingReferences(node: unknown, document: OpenApi): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key !== '$ref') return danglingReferences(value, document);
    const [root, ...steps] = String(value).split('/');
    const target = steps.reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined,
      document,
    );
    return root === '#' && target !== undefined ? [] : [`${String(value)} leads nowhere`];
  });
}
