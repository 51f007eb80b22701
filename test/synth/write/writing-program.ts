import { App } from '../../../lib/synth/app';
import { sample, Sample } from '../sample';

/** A version of the sample that differs from every other in its files and in all of their bytes. */
export function version(name: string): Sample {
  return {
    stacks: ['net', `net-${name}`],
    charts: ['tokyo/shop', `tokyo/shop-${name}`, `city-${name}/shop`, 'loose'].map(unique),
    value: name,
  };
}

/** A chart's id is unique in the program, whichever cluster it is on. */
function unique(path: string): string {
  return path.replace(/^(city-.*)\/(.*)$/, '$1/$2-of-$1');
}

/** A program for processes of their own: writes the versions that it is told to, over and over or once. */
if (require.main === module) {
  const [times, ...names] = process.argv.slice(2);
  for (let i = 0; i < Number(times); i++) {
    const app: App = sample({}, version(names[i % names.length]));
    app.synth();
    if (i === 0) process.stdout.write('written\n');
  }
}
