// The architecture as import rules: layers import downwards only, engines are named in one place, nothing is circular.
const layer = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    layer('no-circular', {}, { circular: true }, 'A cycle makes the folders a decoration.'),
    layer(
      'model-is-pure',
      { path: '^model/' },
      { path: '^(import|store|server|cli|client|tests|bench|scripts)/' },
      'Layer 0 knows nothing above it.',
    ),
    layer('model-is-not-node', { path: '^model/' }, { dependencyTypes: ['core'] }, 'The model runs in a browser too.'),
    layer(
      'import-knows-model',
      { path: '^import/' },
      { path: '^(store|server|cli|client|tests|bench|scripts)/' },
      'Readers know the vocabulary, not where it is kept.',
    ),
    layer(
      'store-knows-model',
      { path: '^store/' },
      { path: '^(import|server|cli|client|tests|bench|scripts)/' },
      'Stores know the vocabulary, not where it came from.',
    ),
    layer(
      'server-looks-down',
      { path: '^server/' },
      { path: '^(cli|client|tests|bench|scripts)/' },
      'The server does not know who asks.',
    ),
    layer(
      'program-runs-without-tools',
      { path: '^(model|import|store|server|cli)/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
      'What the page and the tests are made with is not in the image: the program must not need it.',
    ),
    layer(
      'explore-is-not-http',
      { path: '^server/explore/' },
      { path: '^server/(api/(?!contract/)|main|ingest)|node_modules/express/' },
      'Questions are asked of any store, over any transport; the contract is only how an answer looks.',
    ),
    layer(
      'cli-looks-down',
      { path: '^cli/' },
      { path: '^(client|tests|bench|scripts)/' },
      'The command is a composition root, below the page and the tests.',
    ),
    layer(
      'client-knows-contract',
      { path: '^client/' },
      { path: '^(import|store|cli|tests|bench|scripts)/|^server/(?!api/contract/)' },
      'The page knows the model and the types of the API, nothing else of the server.',
    ),
    layer('client-is-not-node', { path: '^client/' }, { dependencyTypes: ['core'] }, 'The page runs in a browser.'),
    layer(
      'contract-is-pure',
      { path: '^server/api/contract/' },
      { path: '^(import|store|cli|client)/|^server/(?!api/contract/)' },
      'The contract of the API is shared with the page.',
    ),
    layer(
      'engines-are-named-once',
      { path: '^(server|cli|store/(?!open\\.ts|sqlite/|neo4j/))' },
      { path: '^store/(sqlite|neo4j)/' },
      'Only store/open.ts names engines.',
    ),
    layer('engines-apart', { path: '^store/sqlite/' }, { path: '^store/neo4j/' }, 'An engine does not know another.'),
    layer(
      'engines-apart-too',
      { path: '^store/neo4j/' },
      { path: '^store/sqlite/' },
      'An engine does not know another.',
    ),
    layer(
      'driver-in-its-room',
      { path: '^(?!store/neo4j/|tests/|bench/)' },
      { path: 'neo4j-driver' },
      'Only store/neo4j/ imports neo4j-driver.',
    ),
    layer(
      'sigma-in-its-room',
      { path: '^client/(?!graph/)' },
      { path: 'node_modules/(sigma|@sigma)/' },
      'Sigma stays behind one adapter.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
