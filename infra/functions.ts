import { AssetHashType, DockerImage, Duration, RemovalPolicy, Size, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type CfnFunction, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Bundle, bundleFunctions } from './bundle.ts';
import { FUNCTIONS, logicalId } from './catalogue.ts';
import type { FunctionSpec, Invoked } from './function-spec.ts';
import { type Grantable, statements } from './permissions.ts';
import type { Settings } from './settings.ts';
import { wildcardReasons } from './wildcards.ts';

/** Resource metadata by which the template says that an invocation must never meet what an earlier one left behind. */
export const FRESH_PROCESS = 'latchkey:freshProcess';

/** Deployed functions by key. */
export type Functions = (key: string) => Lambda;

/** Every function of the catalogue, each with its own role and log group. */
export function addFunctions(scope: Construct, settings: Settings, on: Omit<Grantable, 'functionArn'>): Functions {
  const bundles = bundleFunctions();
  const functions = new Map<string, Lambda>();
  const get = (key: string): Lambda => {
    const found = functions.get(key);
    if (!found) throw new Error(`There is no function ${key} yet.`);
    return found;
  };
  const grantable = { ...on, functionArn: (key: Invoked) => get(key).functionArn };
  // Who may invoke a function needs its ARN. The administrator comes last: it writes others' roles into key policies.
  for (const spec of [...FUNCTIONS].sort((a, b) => depth(a) - depth(b))) {
    const bundle = bundles.get(spec.key) as Bundle;
    functions.set(spec.key, addFunction(scope, spec, bundle, environment(spec, settings, grantable, get), grantable));
  }
  return get;
}

/** How many functions are invoked one through the other; the administrator's is beyond all. */
function depth({ may }: FunctionSpec): number {
  if (may.administerKeys) return Number.POSITIVE_INFINITY;
  const invoked = FUNCTIONS.filter(({ key }) => may.invoke?.some((name) => name === key));
  return invoked.reduce((deepest, spec) => Math.max(deepest, 1 + depth(spec)), 0);
}

function addFunction(
  scope: Construct,
  spec: FunctionSpec,
  bundle: Bundle,
  environment: Record<string, string>,
  on: Grantable,
): Lambda {
  const id = logicalId(spec.key);
  const logGroup = new LogGroup(scope, `${id}Log`, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `Latchkey, ${spec.zone} zone: ${spec.key}`,
    inlinePolicies: {
      Own: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'Log',
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [logGroup.logGroupArn],
          }),
          ...statements(spec, on),
        ],
      }),
    },
  });
  Validations.of(role).acknowledge(...wildcardReasons(spec));
  const lambda = new Lambda(scope, id, {
    description: spec.description,
    runtime: Runtime.NODEJS_24_X,
    // The packaged Chromium is built for x86 only.
    architecture: spec.browser ? Architecture.X86_64 : Architecture.ARM_64,
    code: asset(bundle),
    handler: 'index.handler',
    memorySize: spec.memory,
    timeout: Duration.seconds(spec.timeout),
    ...(spec.browser && { ephemeralStorageSize: Size.mebibytes(1024) }),
    environment,
    role,
    logGroup,
    retryAttempts: 0,
  });
  if (spec.browser) (lambda.node.defaultChild as CfnFunction).addMetadata(FRESH_PROCESS, true);
  return lambda;
}

/** A function knows the name of what it may use, and of nothing else. */
function environment(
  { may, reads = [] }: FunctionSpec,
  settings: Settings,
  on: Grantable,
  get: Functions,
): Record<string, string> {
  const rolesThat = (can: (spec: FunctionSpec) => boolean) =>
    FUNCTIONS.filter(can)
      .map(({ key }) => get(key).role?.roleArn)
      .join(',');
  return {
    LOG_LEVEL: settings.LOG_LEVEL,
    ...(may.table && { TABLE_NAME: on.data.table.tableName }),
    ...(may.objects && { BUCKET_NAME: on.data.bucket.bucketName }),
    ...(may.mac && { FLOW_KEY_ARN: on.data.flowKey.keyArn }),
    ...(may.loginFlow && { STATE_MACHINE_ARN: on.loginFlowArn }),
    ...(may.administerKeys && {
      SEAL_ROLE_ARNS: rolesThat((spec) => spec.may.seal !== undefined),
      OPEN_ROLE_ARNS: rolesThat(({ may: { open } }) => open?.some((purpose) => purpose !== 'token') === true),
      OPEN_TOKEN_ROLE_ARNS: rolesThat(({ may: { open } }) => open?.includes('token') === true),
    }),
    ...Object.fromEntries(
      (may.invoke ?? []).map((key) => [`${key.replace('/', '_').toUpperCase()}_FUNCTION`, get(key).functionName]),
    ),
    ...Object.fromEntries(reads.map((name) => [name, settings[name]])),
  };
}

/** CDK gives the directory (inside `cdk.out`), we fill it: no container, no copy, and nothing when it is there already. */
function asset(bundle: Bundle): Code {
  return Code.fromAsset(import.meta.dirname, {
    assetHash: bundle.hash,
    assetHashType: AssetHashType.CUSTOM,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      local: {
        tryBundle(directory) {
          bundle.write(directory);
          return true;
        },
      },
    },
  });
}
