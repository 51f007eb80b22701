import { Command } from 'commander';
import { Surroundings } from '../surroundings';
import { outputsListCommand } from './outputs-list';
import { outputsSaveCommand } from './outputs-save';

const EXAMPLES = `
Examples:
  kasane outputs save deployed.json
  kasane outputs list`;

/** `kasane outputs`: values that are known only after `cdktf deploy`. */
export function outputsCommand(around: Surroundings): Command {
  return new Command('outputs')
    .summary('values that are known only after `cdktf deploy`')
    .description('Keeps the values that are known only after `cdktf deploy`, so that the next synthesis can put them into manifests.')
    .addCommand(outputsSaveCommand(around))
    .addCommand(outputsListCommand(around))
    .addHelpText('after', EXAMPLES);
}
