// The county's data: tables, files, queues. There is no shared key to leak; whoever wants in has an identity and a role.
param name string
param location string
param tags object
param principalId string
param isPrivate bool
param suffix string
param endpointSubnetId string
param networkId string

var roles = loadJsonContent('../roles.json')
var services = [
  'blob'
  'queue'
  'table'
]
// The Functions host keeps its leases and keys in blobs, which takes the owner's role; of queues and tables the app needs the contents alone.
var needed = [
  roles.storageBlobDataOwner
  roles.storageQueueDataContributor
  roles.storageTableDataContributor
]

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: '${name}${take(uniqueString(resourceGroup().id), 10)}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    // A file that was deleted by mistake comes back within a month.
    deleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    isVersioningEnabled: true
  }
}

resource deployments 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: 'deployments'
  properties: {
    publicAccess: 'None'
  }
}

resource mayUse 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in needed: {
    name: guid(account.id, principalId, role)
    scope: account
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

module endpoints 'endpoint.bicep' = [
  for service in services: if (isPrivate) {
    name: 'endpoint-${service}'
    params: {
      name: name
      location: location
      tags: tags
      resourceId: account.id
      service: service
      zoneName: 'privatelink.${service}.${suffix}'
      subnetId: endpointSubnetId
      networkId: networkId
    }
  }
]

output name string = account.name
output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
output deploymentContainer string = deployments.name
