import { App, onprem } from 'kasane';
import { deployShop } from '../workloads';

/** The shop in a data centre of one's own, with MetalLB and ingress-nginx. */
export function program(app: App): void {
  const cluster = new onprem.OnPremCluster(app.kubernetes, 'dc1', {
    name: 'dc1',
    addressPools: [{ name: 'default', addresses: ['192.168.1.100-192.168.1.159'], advertise: onprem.Advertise.l2() }],
  });
  const shop = deployShop(app, cluster);

  // the warehouse system has run on two machines since before there was a cluster
  onprem.ExternalService.fromIps(shop, 'warehouse', {
    addresses: ['192.168.1.20', '192.168.1.21'],
    ports: [{ name: 'https', port: 443 }],
  });
}
