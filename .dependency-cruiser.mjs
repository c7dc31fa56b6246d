/** Who may import whom; docs/architecture.md draws the same house. Type-only imports count. */
import swc from '@swc/core';

// dependency-cruiser reads TypeScript by TypeScript's own JavaScript API, which TypeScript 7 no longer has, or
// by swc, which it never tells that a file may hold JSX.
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') });

/** Folders of `src/` that are no capability. */
const FRAME = 'app|demo|platform|ui|wire';
/** A capability's name, captured as $1. */
const CAPABILITY = `^src/(?!(?:${FRAME})/)([^/]+)`;
const TEST = '\\.test\\.tsx?$|^tests/';

/** A rule: what matches `from` must not import what matches `to`. */
function never(name, comment, from, to) {
  return { name, severity: 'error', comment, from: { pathNot: TEST, ...from }, to };
}

/** A file is named by what it does. */
const VAGUE = '(^|/)(utils?|helpers?|common|misc)(\\.|/)';

function vague(from, to) {
  return {
    name: 'no-vague-names',
    severity: 'error',
    comment: 'utils, helpers, common and misc say nothing.',
    from,
    to,
  };
}

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one, or need a third.',
      from: {},
      to: { circular: true },
    },
    // One rule for each way that a file can appear: imported, importing, neither.
    vague({}, { path: VAGUE, pathNot: 'node_modules' }),
    vague({ path: VAGUE }, {}),
    vague({ path: VAGUE, orphan: true }, {}),
    never(
      'wire-stands-alone',
      'What crosses the wire is pure: zod and nothing else.',
      { path: '^src/wire/' },
      { pathNot: ['^src/wire/', '^node_modules/zod/'] },
    ),
    never(
      'root-is-pure',
      'Root files of a capability run in browser and server alike: root files, wire and pure packages.',
      { path: `${CAPABILITY}/[^/]+\\.tsx?$` },
      {
        path: ['^src/(platform|ui|app|demo)/', '^src/[^/]+/(server|web)/', '^src/main\\.ts$'],
      },
    ),
    never(
      'root-packages',
      'Root files know zod, and in `sealed` and `ledger` the cryptography; no framework, no Node.',
      { path: `${CAPABILITY}/[^/]+\\.tsx?$` },
      {
        dependencyTypesNot: ['local'],
        pathNot: [
          '^src/',
          '^node_modules/(zod|@noble/[^/]+|@scure/[^/]+|age-encryption|hash-wasm|shamir-secret-sharing|altcha-lib)/',
        ],
      },
    ),
    never(
      'server-stays-on-its-side',
      'The server side never imports pages, the shell or the compositions.',
      { path: `${CAPABILITY}/server/` },
      { path: ['^src/[^/]+/web/', '^src/(ui|app|demo)/', '^src/main\\.ts$'] },
    ),
    never(
      'server-through-the-door',
      "Another capability's server side is entered through its server/index.ts alone.",
      { path: `${CAPABILITY}/server/` },
      { path: '^src/[^/]+/server/', pathNot: ['^src/$1/server/', '^src/[^/]+/server/index\\.ts$'] },
    ),
    never(
      'server-cannot-open',
      'What is sealed is opened in a browser of the unit, never on the server.',
      { path: ['^src/[^/]+/server/', '^src/platform/', '^src/main\\.ts$'] },
      { path: '^src/sealed/open' },
    ),
    never(
      'web-stays-on-its-side',
      'Pages never import the server side, the platform or the compositions.',
      { path: ['^src/[^/]+/web/', '^src/ui/', '^src/app/'] },
      {
        path: [
          '^src/[^/]+/server/',
          '^src/platform/',
          '^src/demo/(?!web/)',
          '^src/(main|system|routes)\\.ts$',
        ],
      },
    ),
    never(
      'web-of-its-own',
      'Pages of different capabilities meet only in the shell, src/app.',
      { path: `${CAPABILITY}/web/` },
      { path: ['^src/[^/]+/web/', '^src/app/'], pathNot: '^src/$1/web/' },
    ),
    never(
      'platform-knows-no-capability',
      'Platform holds no domain: it imports itself, wire and packages.',
      { path: '^src/platform/' },
      { path: '^src/', pathNot: '^src/(platform|wire)/' },
    ),
    never(
      'ui-knows-no-capability',
      'ui holds no domain: itself, wire and packages; and sealed, whose keys every page of the desk shares.',
      { path: '^src/ui/' },
      { path: '^src/', pathNot: '^src/(ui|wire|sealed)/' },
    ),
    never(
      'compositions-through-the-door',
      'The compositions put servers together through their server/index.ts and root files.',
      { path: ['^src/(main|system|routes)\\.ts$', '^src/demo/(?!web/)'] },
      {
        path: ['^src/[^/]+/(server|web)/', '^src/(ui|app)/'],
        pathNot: ['^src/[^/]+/server/index\\.ts$', '^src/demo/web/'],
      },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
