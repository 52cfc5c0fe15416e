/** What is bundled of the CloudWatch Logs client; loaded only when a sink is a log group. */
export {
  CloudWatchLogsClient,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
