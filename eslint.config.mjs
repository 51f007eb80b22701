import tseslint from 'typescript-eslint';

/** The Terraform engine may be imported only where the architecture allows it (docs/ARCHITECTURE.md). */
const terraformEngine = {
  group: ['cdktf', 'cdktf/*', '@cdktf/*'],
  message: 'the Terraform engine stays in terraform/ folders, lib/aws and lib/synth',
};
const kubernetesEngine = {
  group: ['cdk8s', 'cdk8s/*', 'cdk8s-plus-27', 'cdk8s-plus-27/*'],
  message: 'cdk8s stays in kubernetes/ folders, lib/workload and lib/synth',
};

export default tseslint.config(
  { ignores: ['build/', 'cli/build/', 'dist/', 'cdktf.out/', '.kasane/', 'node_modules/', '**/*.js'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/terraform/**', 'lib/aws/**', 'lib/platform/*/terraform/**', 'lib/synth/**', 'lib/testing/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [terraformEngine] }] },
  },
  {
    files: [
      'lib/core/**/*.ts',
      'lib/terraform/**/*.ts',
      'lib/aws/**/*.ts',
      'lib/platform/*.ts',
      'lib/platform/*/*.ts',
      'lib/platform/*/terraform/**/*.ts',
      'lib/checks/**/*.ts',
    ],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [kubernetesEngine] }] },
  },
  // a program is run by requiring it anew
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['tools/**/*.mjs', 'apps/**/*.ts', 'examples/**/*.ts', 'cli/src/**/*.ts', 'bench/**/*'], rules: { 'no-console': 'off' } },
);
