// Sign-in at any OpenID Connect provider. Public pages need none, so everyone is let through, and the app asks where it must.
param appName string
param signInName string
param configuration string
param clientId string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource auth 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
    }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    httpSettings: {
      requireHttps: true
    }
    identityProviders: {
      customOpenIdConnectProviders: {
        '${signInName}': {
          enabled: true
          registration: {
            clientId: clientId
            clientCredential: {
              clientSecretSettingName: 'SIGNIN_SECRET'
            }
            openIdConnectConfiguration: {
              wellKnownOpenIdConfiguration: configuration
            }
          }
          login: {
            nameClaimType: 'sub'
            scopes: [
              'openid'
            ]
          }
        }
      }
    }
    login: {
      cookieExpiration: {
        convention: 'FixedTime'
        timeToExpiration: '08:00:00'
      }
      nonce: {
        validateNonce: true
        nonceExpirationInterval: '00:05:00'
      }
      // The app needs to know who it is, and no token of theirs.
      tokenStore: {
        enabled: false
      }
    }
  }
}
