/**
 * Words that stand in logs by themselves and are nobody's secret. A leaf or line of a value that is one of them is not
 * masked: a mask for `production` would damage every line about production, and drop job outputs. Published in
 * docs/masking.md, which is generated from here. Lower case; compared without regard to case.
 */
export const COMMON_WORDS: Readonly<Record<string, string>> = {
  Environments:
    'production prod development develop devel staging stage stag preprod pre-prod preproduction preview test tests testing sandbox demo local localdev integration acceptance quality performance load-test canary-env hotfix nightly stable edge beta alpha live default shared common global internal external public private primary secondary replica standby active inactive blue green',
  'AWS Regions':
    'us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 af-south-1 ap-east-1 ap-east-2 ap-south-1 ap-south-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 il-central-1 mx-central-1 me-central-1 me-south-1 sa-east-1 aws-global',
  'Other Regions':
    'eastus eastus2 westus westus2 westus3 centralus northeurope westeurope uksouth ukwest francecentral germanywestcentral switzerlandnorth us-central1 us-east1 us-east4 us-west1 us-west2 europe-west1 europe-west2 europe-west3 europe-west4 europe-north1 asia-east1 asia-northeast1 asia-south1 asia-southeast1 frankfurt ireland london virginia oregon ohio',
  'Engines and services':
    'postgres postgresql postgis mysql mariadb aurora aurora-mysql aurora-postgresql sqlserver mssql sqlserver-ex sqlserver-se oracle oracle-ee oracle-se2 sqlite sqlite3 mongo mongodb docdb documentdb dynamodb redis rediss valkey memcached elasticache rabbitmq amqp amqps kafka zookeeper nats elasticsearch opensearch solr cassandra scylla clickhouse cockroachdb snowflake redshift bigquery athena neptune influxdb prometheus grafana datadog sentry newrelic splunk cloudwatch nginx apache httpd traefik envoy haproxy consul vault nomad docker dockerhub containerd kubernetes kubectl helm terraform pulumi ansible jenkins github gitlab bitbucket artifactory nexus sonarqube slack stripe twilio sendgrid mailgun mailchimp smtp smtps imap lambda fargate firebase auth0 okta cognito keycloak azure google amazon heroku vercel netlify cloudflare supabase',
  Hosts:
    'localhost localhost.localdomain 127.0.0.1 0.0.0.0 host.docker.internal example.com example.org example.net kubernetes.default kubernetes.default.svc cluster.local database db-host redis-host mysql-host github.com gitlab.com amazonaws.com googleapis.com docker.io registry.npmjs.org',
  'Users and roles':
    'root admin administrator superuser user username users owner guest anonymous nobody service svc-account system daemon operator developer deploy deployer deployment builder runner reader writer editor viewer member manager master slave leader follower readonly read-only readwrite read-write app-user appuser application postgres-user ubuntu debian centos ec2-user bitnami www-data daemon-user oauth2 x-access-token gitlab-ci-token ci-user jenkins-user sysadmin dbadmin dbuser rdsadmin rds_superuser mysqladmin pgadmin',
  'Switches and levels':
    'true false null none undefined enabled disabled enable disable always never auto automatic manual optional required unlimited debug info information notice warn warning error fatal critical trace verbose quiet silent high medium normal high-priority low-priority strict lenient prefer require allow deny verify-ca verify-full',
  'Formats and protocols':
    'http https http/1.1 http/2 grpc tcp4 udp4 ipv4 ipv6 ssl/tls tlsv1 tlsv1.2 tlsv1.3 json jsonl yaml toml text plain html text/plain text/html application/json utf8 utf-8 utf8mb4 ascii iso-8859-1 latin1 base64 hex-encoded gzip zstd sha1 sha256 sha512 md5sum hs256 rs256 es256 rs512 bearer basic digest oauth oidc saml service_account authorized_user client_credentials authorization_code refresh_token access_token id_token password passphrase secret token api_key apikey code_challenge',
  'Kubernetes and AWS words':
    'service-account configmap secrets ingress namespace namespaces kube-system kube-public cluster clusters context contexts config apps/v1 batch/v1 rbac.authorization.k8s.io/v1 opaque kubernetes.io/tls client.authentication.k8s.io/v1beta1 client.authentication.k8s.io/v1 securestring standard advanced aws-cn aws-us-gov arn:aws',
  'Words of builds':
    'main master-branch trunk release releases version latest current previous build builds built install installed installing compile compiled compiling package packages module modules test-suite passed failed skipped success successful succeeded failure complete completed done finished starting started running stopped pending queued created updated deleted removed added changed node nodejs npm-run yarn pnpm python python3 pip3 java javac gradle maven rust cargo golang ruby bundler php-fpm composer dotnet linux windows macos darwin amd64 arm64 x86_64 aarch64 x64-build checkout artifact artifacts cache cached restore upload download branch commit merge pull push tags name names type types value values file files path paths home temp data logs date time timezone europe/berlin europe/london america/new_york etc/utc',
};

const WORDS: ReadonlySet<string> = new Set(Object.values(COMMON_WORDS).flatMap((words) => words.split(' ')));

const LONGEST_WORD = Math.max(...[...WORDS].map((word) => word.length));

/** Whether a text, blanks aside, is a word of the published list. */
export function isCommonWord(text: string): boolean {
  return text.length <= LONGEST_WORD && WORDS.has(text.toLowerCase());
}
