import type { Concept } from './schema.ts';

/**
 * What programmers call things: words in `name`, `id`, `class`, `action`, `href` and data attributes, whatever the
 * page's language. Compared with the attribute split into lower-case words (`loginForm:userName` → `login form user
 * name`); `*` at an end stands for any letters, also within a word that could not be split.
 */
export const ATTRIBUTES: Partial<Record<Concept, string>> = {
  login:
    '*login*|*signin*|sign in|*logon*|log in|auth|authenticate|*authform*|session|sessions|anmelden|connexion|entrar|accedi|acceso|einloggen|inloggen|j security check|signon|sso|sso*',
  signup:
    '*register*|*registr*|*signup*|sign up|create account|*createaccount*|join|enroll*|new user|newuser|new account|inscri*|cadastr*|regist|subscribe account|onboarding|new customer|trial',
  reset:
    '*forgot*|*reset*|*recover*|*lostpass*|lost password|*remind*|lost pw|forget*|passwort vergessen|reminder|resend',
  change: 'change password|changepassword|*changepw*|update password|change passwd|new password',
  next: 'next|continue|submit|proceed|go|btn next|verify|confirm',
  logout: '*logout*|*signout*|sign out|log out|*logoff*|log off|*signoff*|abmelden|deconnexion|cerrarsesion|odjava',
  account: 'my account|myaccount|user menu|usermenu|profile|account menu|avatar|user dropdown',
  search: '*search*|q|s|query|keyword|keywords|suche|buscar|recherche|srch|kw|wd',
  newsletter: '*newsletter*|*subscri*|*mailchimp*|mc embedded|mailing*|optin|mc4wp*|*mailinglist*|notify|klaviyo*',
  contact: '*contact*|comment*|message|feedback|*checkout*|shipping|billing|donat*|inquiry|payment|wpcf7*|reply|order',
  show: '*showpass*|show password|*toggle*|*reveal*|eye|*unmask*|view password|hide password|visibility|clear',
  cancel: 'cancel|close|dismiss|back',
  password:
    'pass|*password*|*passwd*|pwd|*pswd*|pw|psw|*passwort*|*kennwort*|*senha*|*clave*|*contrasen*|*motdepasse*|mdp|*parola*|*heslo*|*haslo*|pin|passcode|*wachtwoord*|*losen*|*passphrase*|*pword*|*pwd*|*passw*',
  newPassword:
    'new|newpassword|*newpass*|new pwd|confirm*|*confirm|repeat*|*repeat*|again|retype*|reenter|re enter|verify|*passwordconf*|conf|password2|pass2|pwd2|pw2|*password 2|passwd2|pass 2|passwd 2|second|cpassword|repassword|repass|confirmation',
  username:
    '*username*|user|*userid*|user id|uname|*login*|*logon*|log|*loginid*|uid|usr|account|acct|*accountname*|*nickname*|*member*|memberid|*benutzer*|*usuario*|*utilisateur*|*gebruiker*|*kunden*|customer number|*customernumber*|*identif*|*user name*|*user*|screenname|*accountid*|handle|cardnumber|signin|loginname|dni|rut|cpf|codice|matricula',
  email: '*email*|mail|e mail|*courriel*|*correo*|mailaddress|*mailaddr*|eml|emailaddress|usermail|*mail*',
  phone: 'phone*|*phone*|tel|mobile*|*mobile*|telephone|*telefon*|cell|celular|handy|msisdn|telno|phonenumber',
  code: '*otp*|totp|*2fa*|*mfa*|tfa|*twofactor*|two factor|*verificationcode*|verification code|*verifycode*|verify code|*authcode*|auth code|*onetime*|one time|one time code|*passcode*|*securitycode*|security code|oath*|token|*oathtoken*|code|*authenticator*|smscode|sms code|confirmationcode|pincode|*tan|challenge|*verifcode*|vcode',
  organization:
    'company|*company*|tenant|*tenant*|organi*|org|domain|*domain*|workspace|realm|subdomain|*subdomain*|institution|school|mandant|firma|*accountalias*|database|clientcode|orgcode|orgid|team',
  remember:
    '*remember*|*rememb*|*staysigned*|*keeplogged*|*keepme*|keep me|stay|persist*|*autologin*|auto login|*cookieuser*|save login|*rememberme*|permanent|trust*|*merken*|keep|*persistent*|*keepsigned*|*stayin*|*memorize*|*ricorda*|*recordar*|*lembrar*|angemeldet|wpremember|kmsi',
  personal:
    '*firstname*|first name|*lastname*|last name|fname|lname|*fullname*|full name|surname|*address*|street|city|zip*|postal*|postcode|state|country|*birth*|dob|gender|*coupon*|*promo*|*voucher*|giftcard|referral*|*invite*|age|fax|website|*captcha*|company name|*firstn*|*lastn*|given name|family name|additional name|cc|cvv|cvc|card|nachname|vorname|prenom|nombre|apellido*|nome|cognome|plz|quantity|qty|amount|day|month|year|subject|comment|title|job*',
  terms: '*terms*|*agree*|*tos|*accept*|consent|gdpr|privacy|*policy*|agb|optin|*marketing*',
  captcha:
    '*captcha*|*verifyimg*|imagecode|*imgcode*|validatecode|checkcode|*spam*|vericode|*captch*|randcode|*antibot*|*humancheck*|securityimage',
};
