import { ToolsCopy } from './tools-copy';

const AWS = 'registry.example/hashicorp/aws/5.100.0/linux_amd64/terraform-provider-aws';
const CONFIGURATION = '.kasane/local/terraform.tfrc';
let tools: ToolsCopy;

beforeEach(() => {
  tools = new ToolsCopy();
});
afterEach(() => tools.remove());

function environment(base: Record<string, string>) {
  const nowhere = tools.path('nowhere');
  const isolated = { HOME: nowhere, XDG_DATA_HOME: nowhere, XDG_DATA_DIRS: nowhere, ...base };
  return tools.call('local/environment.mjs', 'localEnvironment', 'http://localhost:4566', isolated);
}

describe('the environment of a local deployment', () => {
  test('can reach no real account', () => {
    const { env } = environment({
      AWS_PROFILE: 'production',
      AWS_DEFAULT_PROFILE: 'production',
      AWS_SESSION_TOKEN: 'real',
      AWS_ACCESS_KEY_ID: 'real',
      AWS_SECRET_ACCESS_KEY: 'real',
      AWS_ENDPOINT_URL_S3: 'https://s3.example',
      AWS_REGION: 'eu-west-1',
    });
    expect(JSON.stringify(env)).not.toMatch(/real|production|s3\.example/);
    expect(env).toMatchObject({
      KASANE_TARGET: 'localstack',
      AWS_ENDPOINT_URL: 'http://localhost:4566',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'eu-west-1',
      CHECKPOINT_DISABLE: '1',
    });
    expect(environment({}).env).not.toHaveProperty('AWS_REGION');
  });

  test('takes providers from the folder that KASANE_PROVIDER_MIRROR names', () => {
    tools.write(`mirror/${AWS}`, '');
    const { env, source } = environment({
      KASANE_PROVIDER_MIRROR: tools.path('mirror'),
      TF_CLI_CONFIG_FILE: '/nowhere/terraform.rc',
      TF_PLUGIN_CACHE_DIR: tools.path('mirror'),
    });
    expect(source).toMatchObject({ kind: 'mirror', providers: ['registry.example/hashicorp/aws'] });
    expect(env.TF_CLI_CONFIG_FILE).toBe(tools.path(CONFIGURATION));
    expect(env).not.toHaveProperty('TF_PLUGIN_CACHE_DIR');
    expect(tools.read(CONFIGURATION)).toBe(`provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(tools.path('mirror'))}
    include = ["registry.example/hashicorp/aws"]
  }
  direct {
    exclude = ["registry.example/hashicorp/aws"]
  }
}
`);
  });

  test('leaves a configuration of the user alone', () => {
    tools.write('terraform.rc', '');
    const { env, source } = environment({ TF_CLI_CONFIG_FILE: tools.path('terraform.rc') });
    expect(source).toEqual({ kind: 'configuration', path: tools.path('terraform.rc') });
    expect(env.TF_CLI_CONFIG_FILE).toBe(tools.path('terraform.rc'));
  });

  test('forgets a configuration that is not there, and leaves the rest to Terraform', () => {
    const { env, source } = environment({ TF_CLI_CONFIG_FILE: '/nowhere/terraform.rc' });
    expect(source).toEqual({ kind: 'network' });
    expect(env).not.toHaveProperty('TF_CLI_CONFIG_FILE');
    expect(env.TF_PLUGIN_CACHE_DIR).toBe(tools.path('.kasane/tools/terraform-plugins'));
  });

  test('fails for a mirror without the AWS provider', () => {
    tools.write('mirror/registry.example/hashicorp/random/3.0.0/x', '');
    expect(() => environment({ KASANE_PROVIDER_MIRROR: tools.path('mirror') })).toThrow('holds no AWS provider');
  });

  (process.platform === 'linux' ? test : test.skip)('knows the folders where Terraform looks by itself', () => {
    tools.write(`data/terraform/plugins/${AWS}`, '');
    expect(environment({ XDG_DATA_HOME: tools.path('data') }).source).toEqual({
      kind: 'folder',
      path: tools.path('data/terraform/plugins'),
    });
  });
});

describe('the local endpoint', () => {
  test.each([
    [{}, { url: 'http://localhost:4566', port: 4566, startable: true }],
    [{ AWS_ENDPOINT_URL: 'http://127.0.0.1:5000/' }, { url: 'http://127.0.0.1:5000', port: 5000, startable: true }],
    [{ AWS_ENDPOINT_URL: 'http://localstack:4566' }, { url: 'http://localstack:4566', port: 4566, startable: false }],
    [{ AWS_ENDPOINT_URL: 'https://localhost' }, { url: 'https://localhost', port: 443, startable: false }],
  ])('%j', (env, endpoint) => {
    expect(tools.call('local/endpoint.mjs', 'localEndpoint', env)).toEqual(endpoint);
  });

  test.each(['foo', 'ftp://localhost', 'localhost:4566'])('fails for %j', (url) => {
    expect(() => tools.call('local/endpoint.mjs', 'localEndpoint', { AWS_ENDPOINT_URL: url })).toThrow('AWS_ENDPOINT_URL');
  });
});

test('what Terraform says of several stacks is summed', () => {
  const output = [
    'a  Apply complete! Resources: 2 added, 1 changed, 0 destroyed.\n',
    'b  Apply complete! Resources: 1 imported, 3 added, 0 changed, 4 destroyed.\n',
    'c  Destroy complete! Resources: 5 destroyed.\n',
  ].join('');
  expect(tools.call('local/cdktf.mjs', 'countChanges', output)).toEqual({ added: 5, changed: 1, destroyed: 9 });
});
