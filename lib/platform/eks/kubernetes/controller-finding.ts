import type { IConstruct } from 'constructs';
import { Severity } from '../../../checks/finding';
import { noteFinding } from '../../../checks/findings';
import { ExposureKind, ExposureSpec } from '../../exposure';

/** Notes that nothing in the program says who will act on what was rendered (rule LBX009). */
export function noteUndeclaredController(scope: IConstruct, { kind, namespace, serviceName }: ExposureSpec): void {
  const isHttp = kind === ExposureKind.INTERNAL_HTTP || kind === ExposureKind.EXTERNAL_HTTP;
  const object = `${isHttp ? 'Ingress' : 'Service'} ${namespace}/${serviceName}`;
  const outcome = isHttp ? 'gets no address' : 'stays Pending without an address';
  noteFinding(
    scope,
    'EKS_LOAD_BALANCER_CONTROLLER_UNDECLARED',
    Severity.WARNING,
    `nothing in the program says who will act on ${object}, and without the AWS Load Balancer Controller it ${outcome}`,
    "set loadBalancerController: eks.LoadBalancerController.installedSeparately({ version: '2.13.0' }) on the cluster",
  );
}
