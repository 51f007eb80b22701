import { App } from 'kasane';
import { program as eksFargate } from './eks-fargate/program';
import { program as gke } from './gke/program';
import { program as onprem } from './onprem/program';

// three platforms in one program
const app = new App();
eksFargate(app);
gke(app);
onprem(app);
app.synth();
