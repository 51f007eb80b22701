// A platform of your own: answer the contract, and every workload can be deployed to it.
import { Construct } from 'constructs';
import { App, Capabilities, ClusterChart, ExposureBinding, ExposureKind, ICluster, PodSizeLimit, WebService } from 'kasane';

class HomeLab extends Construct implements ICluster {
  public readonly name = 'home-lab';
  public readonly folder = 'home-lab';
  public readonly namespaceLabels = {};
  public readonly capabilities: Capabilities = {
    exposures: [ExposureKind.NONE],
    udpLoadBalancers: false,
    dynamicVolumes: false,
    volumeDrivers: [],
    daemonSets: true,
    privilegedPods: true,
    hostPorts: true,
    networkPolicies: false,
    podSpread: false,
    gatewayClasses: [],
    largestPod: PodSizeLimit.unknown(),
    workloadIdentity: false,
  };

  public bindPlacement() {
    return { place: 'the machine under the desk', capabilities: this.capabilities };
  }
  public bindExposure(): ExposureBinding {
    return { serviceType: 'ClusterIP', serviceAnnotations: {} };
  }
  public bindIdentity(): never {
    throw new Error('nobody knows you here');
  }
}

const app = new App();
const chart = new ClusterChart(app.kubernetes, 'wiki', { cluster: new HomeLab(app.kubernetes, 'home'), namespace: 'wiki' });
new WebService(chart, 'wiki', { image: 'ghcr.io/acme/wiki:1.0.0', port: 3000, replicas: 1 });

app.synth();
