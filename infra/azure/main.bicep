// One deployment: the app, its storage, its keys, its sign-in, what is measured of it and who is called. README.md says how to run it.
targetScope = 'resourceGroup'

@description('Begins the name of every resource; lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('The region. Data of a state organ stays in the country: chinanorth3 or chinaeast3 in the China cloud.')
param location string = resourceGroup().location

@description('The public address, as https://talent.example.cn: links, QR codes and origin checks use it alone.')
param origin string

@description('Where the histories of the processes lie: in a scheduler of their own, or in the storage account.')
@allowed([
  'Scheduler'
  'Storage'
])
param durableBackend string = 'Scheduler'

@description('Consumption costs by the use, Dedicated by the hour and holds more.')
@allowed([
  'Consumption'
  'Dedicated'
])
param schedulerSku string = 'Consumption'

@description('From where the scheduler may be reached; all, where the app has no fixed address.')
param schedulerIpAllowlist array = [
  '0.0.0.0/0'
]

@description('Whether storage and vault can be reached from the app\'s own network alone.')
param privateEndpoints bool = false

@description('The app\'s network, where there are private endpoints.')
param addressPrefix string = '10.20.0.0/22'

@description('Ends the addresses of storage accounts: core.windows.net, in China core.chinacloudapi.cn. The cloud that one is signed in to knows it.')
param storageSuffix string = environment().suffixes.storage

@description('Ends the private addresses of vaults: vaultcore.azure.net, in China vaultcore.azure.cn.')
param vaultPrivateSuffix string = 'vaultcore.azure.net'

@description('The address of the OpenID Connect provider\'s configuration, ending in /.well-known/openid-configuration.')
param signInConfiguration string

@description('The app\'s client id at the provider. Its secret is put into the vault as signin-secret.')
param signInClientId string

@description('The object id of whoever deploys, and puts the keys into the vault.')
param deployerId string

@description('Who is written to when something wants attention.')
param alertEmail string

@description('The first administrator\'s account: the claim sub at the provider. Enters everybody else.')
param administrator string

@description('The mail server; empty for none: messages are then read on the site.')
param smtpHost string = ''

@description('The address that mail comes from.')
param smtpFrom string = ''

@description('How many instances at most.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('How many master keys there are: one more makes a new one, under which the site encrypts everything again (docs/runbook.md).')
@minValue(1)
param masterKeys int = 1

@description('How many of the first master keys are taken away, once nothing is encrypted under them.')
@minValue(0)
param retiredMasters int = 0

@description('Numbers of master keys that leaked, with commas.')
param withdrawnMasters string = ''

@description('How many signing keys there are: one more makes a new one, which signs from then on.')
@minValue(1)
param certificateKeys int = 1

@description('Numbers of signing keys that leaked, with commas.')
param withdrawnCertificates string = ''

@description('Another county than Linying: its divisions, a CSV file beside the parameters that goes along with the app (docs/runbook.md).')
param divisionsFile string = ''

@description('The year of the codes in that file.')
param divisionsYear string = ''

@description('That county\'s name in Latin letters, without the word county.')
param countyEnglishName string = ''

@description('How numbers and titles write that county; empty for its name without 县, 市, 区.')
param countyShortName string = ''

@description('An address or network that may reach the vault although it is private: that of whoever deploys, while keys are put in. Empty for none.')
param deployerAddress string = ''

var tags = {
  app: 'LinyingTalent'
}
var usesScheduler = durableBackend == 'Scheduler'
// The name that sign-in has in paths: /.auth/login/county.
var signInName = 'county'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (privateEndpoints) {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
    addressPrefix: addressPrefix
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    isPrivate: privateEndpoints
    suffix: storageSuffix
    endpointSubnetId: privateEndpoints ? network!.outputs.endpointSubnetId : ''
    networkId: privateEndpoints ? network!.outputs.networkId : ''
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    deployerId: deployerId
    isPrivate: privateEndpoints
    deployerAddress: deployerAddress
    privateSuffix: vaultPrivateSuffix
    endpointSubnetId: privateEndpoints ? network!.outputs.endpointSubnetId : ''
    networkId: privateEndpoints ? network!.outputs.networkId : ''
  }
}

module scheduler 'modules/scheduler.bicep' = if (usesScheduler) {
  name: 'scheduler'
  params: {
    name: name
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    skuName: schedulerSku
    ipAllowlist: schedulerIpAllowlist
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    tags: tags
    origin: origin
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    blobEndpoint: storage.outputs.blobEndpoint
    queueEndpoint: storage.outputs.queueEndpoint
    tableEndpoint: storage.outputs.tableEndpoint
    deploymentContainer: storage.outputs.deploymentContainer
    vaultName: vault.outputs.name
    insightsConnection: monitoring.outputs.insightsConnection
    schedulerEndpoint: usesScheduler ? scheduler!.outputs.endpoint : ''
    subnetId: privateEndpoints ? network!.outputs.appSubnetId : ''
    signInName: signInName
    administrator: administrator
    smtpHost: smtpHost
    smtpFrom: smtpFrom
    maximumInstances: maximumInstances
    masterKeys: masterKeys
    retiredMasters: retiredMasters
    withdrawnMasters: withdrawnMasters
    certificateKeys: certificateKeys
    withdrawnCertificates: withdrawnCertificates
    divisionsFile: divisionsFile
    divisionsYear: divisionsYear
    countyEnglishName: countyEnglishName
    countyShortName: countyShortName
  }
}

module signIn 'modules/signin.bicep' = {
  name: 'signin'
  params: {
    appName: app.outputs.name
    signInName: signInName
    configuration: signInConfiguration
    clientId: signInClientId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
    runbook: '${origin}/operations'
  }
}

output appName string = app.outputs.name
output hostName string = app.outputs.hostName
output vaultName string = vault.outputs.name
output storageName string = storage.outputs.name
output masterKeys string = string(masterKeys)
output certificateKeys string = string(certificateKeys)
output divisionsFile string = divisionsFile
