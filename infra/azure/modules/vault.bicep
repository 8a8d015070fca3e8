// The keys: the master key (encryption, hashes, links), the key that signs certificates, the secret of the sign-in. Put in by deploy.sh, never by a template.
param name string
param location string
param tags object
param principalId string
param deployerId string
param isPrivate bool
@description('May reach the vault although it is private, while keys are put in; empty for none.')
param deployerAddress string
param privateSuffix string
param endpointSubnetId string
param networkId string

var roles = loadJsonContent('../roles.json')

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: '${name}-${take(uniqueString(resourceGroup().id), 8)}'
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // Without the master key no identity number can be read again: a vault that was deleted must come back.
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: isPrivate && empty(deployerAddress) ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      ipRules: empty(deployerAddress)
        ? []
        : [
            {
              value: deployerAddress
            }
          ]
    }
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, deployerId, roles.keyVaultSecretsOfficer)
  scope: vault
  properties: {
    principalId: deployerId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsOfficer)
  }
}

module endpoint 'endpoint.bicep' = if (isPrivate) {
  name: 'endpoint-vault'
  params: {
    name: name
    location: location
    tags: tags
    resourceId: vault.id
    service: 'vault'
    zoneName: 'privatelink.${privateSuffix}'
    subnetId: endpointSubnetId
    networkId: networkId
  }
}

output name string = vault.name
