// Who is called, and when: each alert is a line of docs/runbook.md, which names the page to open and the button to press.
param name string
param location string
param tags object
param workspaceId string
param email string
@description('The page that each message leads to.')
param runbook string

// What Operations_Measure and Operations_Check write into the log; a row of an alert is what is wrong.
var rules = [
  {
    name: 'failed-processes'
    severity: 1
    every: 'PT10M'
    query: 'AppTraces | where Message startswith "Measured:" | summarize arg_max(TimeGenerated, Properties) | where toint(Properties.FailedProcesses) > 0'
  }
  {
    name: 'poison-queue'
    severity: 2
    every: 'PT10M'
    query: 'AppTraces | where Message startswith "Measured:" | summarize arg_max(TimeGenerated, Properties) | where toint(Properties.PoisonMessages) > 0'
  }
  {
    name: 'overdue-outbox'
    severity: 1
    every: 'PT10M'
    query: 'AppTraces | where Message startswith "Measured:" | summarize arg_max(TimeGenerated, Properties) | where toint(Properties.OutboxSeconds) > 900'
  }
  {
    name: 'forms-not-taken-up'
    severity: 1
    every: 'PT10M'
    query: 'AppTraces | where Message startswith "Measured:" | summarize arg_max(TimeGenerated, Properties) | where toint(Properties.SubmissionSeconds) > 600'
  }
  {
    name: 'missed-deadline'
    severity: 1
    every: 'PT10M'
    query: 'AppTraces | where Message startswith "Measured:" | summarize arg_max(TimeGenerated, Properties) | where toint(Properties.DeadlineSeconds) > 3600'
  }
  {
    name: 'broken-invariant'
    severity: 1
    every: 'PT1H'
    query: 'AppTraces | where Message startswith "Invariant " and Message has "is broken"'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    properties: {
      displayName: rule.name
      description: 'docs/runbook.md, ${rule.name}: ${runbook}'
      severity: rule.severity
      enabled: true
      scopes: [
        workspaceId
      ]
      evaluationFrequency: rule.every
      windowSize: rule.every
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          people.id
        ]
      }
    }
  }
]

// A site that measures nothing any more says nothing at all: its silence is an alert of its own.
resource silence 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-silence'
  location: location
  tags: tags
  properties: {
    displayName: 'silence'
    description: 'docs/runbook.md, silence: ${runbook}'
    severity: 0
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      allOf: [
        {
          query: 'AppTraces | where Message startswith "Measured:"'
          timeAggregation: 'Count'
          operator: 'LessThan'
          threshold: 1
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}
