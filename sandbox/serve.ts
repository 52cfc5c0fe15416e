import { startSandbox } from './index.ts';

/** Starts the whole sandbox with a small account, prints how to reach it, and runs until it is interrupted. */
async function serve(): Promise<void> {
  const sandbox = await startSandbox({
    parameters: {
      '/acme/prod/db_url': 'postgres://app:example@db.acme.test/app',
      '/ci/npm_token': 'npm_example',
    },
    roles: {
      'ci-api': {
        policies: [
          {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: ['ssm:GetParameters', 'kms:Decrypt'], Resource: '*' }],
          },
        ],
      },
    },
  });
  const stop = (): void => {
    void sandbox.stop();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const environment = Object.entries(sandbox.env).map(([name, value]) => `export ${name}='${value}'`);
  const lines = [
    `gateway   ${sandbox.gateway.url}   (what AWS_ENDPOINT_URL points to)`,
    `issuer    ${sandbox.issuer.url}`,
    `GitHub    ${sandbox.githubApi.url}   (its REST API: files of a commit)`,
    `emulator  ${sandbox.emulatorUrl}   (moto: believes everybody)`,
    `role      ${sandbox.account.roles['ci-api']}   trusts repo:acme/api:*`,
    `Region    ${sandbox.account.region}`,
    '',
    ...environment,
    `export AWS_REGION='${sandbox.account.region}'`,
    '',
    'Ctrl-C ends it.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

await serve();
