// The app on Flex Consumption. Secrets are references into the vault; there is no connection string with a key.
param name string
param location string
param tags object
param origin string
param identityId string
param identityClientId string
param blobEndpoint string
param queueEndpoint string
param tableEndpoint string
param deploymentContainer string
param vaultName string
param insightsConnection string
@description('Empty where the histories lie in the storage account.')
param schedulerEndpoint string
@description('Empty where the app has no network of its own.')
param subnetId string
param signInName string
param administrator string
param smtpHost string
param smtpFrom string
param maximumInstances int
@description('How many master keys there are in the vault: keys-master, keys-master-2 and on.')
param masterKeys int
@description('How many of the first ones are taken away: everything was encrypted again under later ones.')
param retiredMasters int
@description('Numbers of master keys that leaked, with commas: they decrypt, and their links open nothing.')
param withdrawnMasters string
@description('How many signing keys there are: keys-certificates-1 and on.')
param certificateKeys int
@description('Numbers of signing keys that leaked, with commas.')
param withdrawnCertificates string
@description('Empty for Linying.')
param divisionsFile string
param divisionsYear string
param countyEnglishName string
param countyShortName string

// The first has no number in its name.
var masterSettings = toObject(
  range(retiredMasters + 1, masterKeys - retiredMasters),
  number => number == 1 ? 'Keys__Master' : 'Keys__Master__${number}',
  number => '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${number == 1 ? 'keys-master' : 'keys-master-${number}'})'
)
var certificateSettings = toObject(
  range(1, certificateKeys),
  number => 'Keys__Certificates__${number}',
  number => '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=keys-certificates-${number})'
)
var settings = {
  // Flex Consumption sets it itself and ignores this one; elsewhere, and in the portal, it is asked for.
  FUNCTIONS_EXTENSION_VERSION: '~4'
  // Else Azure's own page answers at the root.
  AzureWebJobsDisableHomepage: 'true'
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: blobEndpoint
  AzureWebJobsStorage__queueServiceUri: queueEndpoint
  AzureWebJobsStorage__tableServiceUri: tableEndpoint
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
  Site__Origin: origin
  Site__Administrator: administrator
  Site__SignInPath: '/.auth/login/${signInName}'
  Keys__WithdrawnMasters: withdrawnMasters
  Keys__Withdrawn: withdrawnCertificates
  SIGNIN_SECRET: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=signin-secret)'
}
var schedulerSettings = {
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
}
var partitionSettings = {
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'AzureStorage'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__partitionCount: '4'
}
var countySettings = {
  Divisions__File: divisionsFile
  Divisions__Year: divisionsYear
  County__EnglishName: countyEnglishName
  County__ShortName: countyShortName
}
var mailSettings = {
  Smtp__Host: smtpHost
  Smtp__From: smtpFrom
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    // Linux.
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: '${name}-app'
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${blobEndpoint}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        // One warm instance, so that nobody waits for a cold start.
        alwaysReady: [
          {
            name: 'http'
            instanceCount: 1
          }
        ]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: union(settings, masterSettings, certificateSettings, empty(schedulerEndpoint) ? partitionSettings : schedulerSettings, empty(divisionsFile) ? {} : countySettings, empty(smtpHost) ? {} : mailSettings)
}

output name string = app.name
output hostName string = app.properties.defaultHostName
