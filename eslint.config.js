import js from '@eslint/js';
import globals from 'globals';

const rules = {
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
  'no-shadow': 'error',
  'no-implicit-globals': 'error',
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 15],
};

// Each of the page's scripts leaves one name to those that follow it.
const own =
  `Articles CrosstallyCore Detail Dom Engine Findings Intake Marks Model Reader Scale Store Timeline
  Unpack Words`.split(/\s+/);
const ownGlobals = Object.fromEntries(own.map((name) => [name, 'readonly']));

export default [
  { ignores: ['build/', 'dist/', 'node_modules/'] },
  js.configs.recommended,
  { files: ['**/*.js'], rules },
  {
    files: ['scripts/**', 'tests/**', '*.js'],
    languageOptions: { globals: globals.node, sourceType: 'module' },
  },
  // What these hand to the browser runs there.
  { files: ['tests/web/**', 'scripts/pictures.js'], languageOptions: { globals: globals.browser } },
  // The page's scripts run from a file too, where modules do not load: they are plain scripts.
  {
    files: ['web/**', 'wasm/**'],
    languageOptions: {
      globals: { ...globals.browser, ...globals.worker, ...ownGlobals },
      sourceType: 'script',
    },
    rules: {
      'no-implicit-globals': 'off',
      'no-redeclare': ['error', { builtinGlobals: false }],
      'no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          caughtErrors: 'none',
          varsIgnorePattern: `^(${own.join('|')})$`,
        },
      ],
    },
  },
];
