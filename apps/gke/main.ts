import { App } from 'kasane';
import { program } from './program';

const app = new App();
program(app);
app.synth();
