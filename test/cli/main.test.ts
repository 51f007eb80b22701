import { version } from '../../cli/package.json';
import { Project } from './run';

const project = new Project();
afterAll(() => project.remove());

describe('kasane', () => {
  test('--version prints the version of the package', async () => {
    expect(await project.run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([[[]], [['outputs']], [['outputs', 'save']], [['outputs', 'list']]])('%j --help shows examples', async (command) => {
    const { code, stdout, stderr } = await project.run([...command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: ${['kasane', ...command].join(' ')}`);
    expect(stdout).toMatch(/Examples:\n {2}(kasane|npx)/);
  });

  test.each([[[]], [['outputs']]])('fails without a command: %j', async (args) => {
    const { code, stdout, stderr } = await project.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Commands:');
  });

  test.each([
    [['output'], "error: unknown command 'output' (Did you mean outputs?)\n  fix: kasane --help\n"],
    [['outputs', 'lost'], "error: unknown command 'lost' (Did you mean list?)\n  fix: kasane outputs --help\n"],
    [['outputs', 'list', '--yaml'], "error: unknown option '--yaml'\n  fix: kasane outputs list --help\n"],
    [
      ['outputs', 'save', 'a', 'b'],
      "error: too many arguments for 'save'. Expected 1 argument but got 2.\n  fix: kasane outputs save --help\n",
    ],
  ])('fails for %j', async (args, stderr) => {
    expect(await project.run(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('colours an error on a terminal only, and not against NO_COLOR', async () => {
    const colour = '\u001b[31m';
    expect((await project.run(['x'], { terminal: true })).stderr).toContain(colour);
    expect((await project.run(['x'], { terminal: true, env: { NO_COLOR: '1' } })).stderr).not.toContain(colour);
    expect((await project.run(['x'])).stderr).not.toContain(colour);
  });
});
