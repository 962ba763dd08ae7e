import type { Lexicon } from './schema.ts';

export const en: Lexicon = {
  login:
    'log in|login|log on|logon|log-in|sign in|signin|sign-in|sign on|logging in|signing in|log me in|sign me in|log into|sign into|enter your account|access your account|access my account|access account|client login|member login|authenticate|already registered|already a member|already have an account|returning customer|returning customers|existing customer|existing customers|registered customers|existing users|welcome back|unlock',
  signup:
    'sign up|signup|sign-up|register|registration|create account|create an account|create your account|create my account|create new account|new account|create profile|join|join now|join us|join free|join for free|get started|start free trial|free trial|become a member|new user|new customer|new customers|new member|new here|open an account|enroll|subscribe now|apply now|set up your account',
  reset:
    "forgot*|forgotten|reset password|reset your password|password reset|reset my password|recover*|lost password|lost your password|trouble logging in|trouble signing in|can't log in|cannot log in|can't sign in|need help signing in|problems logging in|retrieve password|request password|remind me my password|password reminder|password help|send reset link|resend password|email me a link|request new password",
  change:
    'change password|change your password|update password|set password|set new password|choose a new password|create new password|choose new password|save password|set your password',
  next: 'next|continue|proceed|go on|submit|ok|go|verify|confirm|enter|send|done',
  logout: 'log out|logout|log off|logoff|log-out|sign out|signout|sign-out|sign off|end session|disconnect',
  account:
    'my account|your account|account settings|my profile|your profile|view profile|edit profile|account menu|user menu|signed in as|logged in as|welcome,|hello,|hi,|my orders|dashboard|preferences|profile',
  search: 'search|find|look up|filter|keyword|keywords|query',
  newsletter:
    'newsletter|newsletters|subscribe|mailing list|email updates|stay in touch|keep me informed|get updates|get the latest|notify me|stay up to date|sign up for emails|join our mailing list|special offers',
  contact:
    'contact us|your message|message|comment|comments|inquiry|enquiry|feedback|request a demo|get a quote|send message|checkout|shipping|billing|donate',
  show: 'show|hide|show password|hide password|reveal|toggle password|view password|clear|see password',
  cancel: 'cancel|close|back|go back|dismiss|no thanks|print|help',
  password:
    'password|passwd|pass word|passphrase|pass phrase|secret word|pin|pin code|current password|your password|access code|security pin',
  newPassword:
    'new password|confirm password|confirm your password|confirm new password|confirm|confirmation|repeat password|re-enter password|reenter password|retype password|re-type password|verify password|password again|password confirmation|choose a password|choose password|create password|create a password|create your password|set password|set a password|at least … characters|must contain|minimum … characters|strong password|repeat|retype|re-enter|re-type',
  username:
    'username|user name|user|user id|userid|user-id|user-name|login|login name|login id|logon id|account name|account number|account id|member id|member number|member name|membership number|customer number|customer id|client number|client id|card number|employee id|student id|screen name|nickname|handle|access id|online id|sign-in name|sign in name|loyalty number|library card|barcode|badge number|patron id|codename|account',
  email: 'email|e-mail|email address|e-mail address|mail address|email id|e mail|mail',
  phone: 'phone|phone number|mobile|mobile number|telephone|cell phone|cellphone|mobile phone|tel',
  code: 'code|verification code|security code|one-time code|one time code|one-time password|one time password|one-time passcode|passcode|otp|authentication code|auth code|access token|token|2fa|two-factor|two factor|two-step|6-digit|6 digit|six-digit|confirmation code|login code|sign-in code|authenticator code|digit code|mfa code|backup code|recovery code|enter the code|enter code',
  organization:
    'company|company id|company name|company code|organization|organisation|tenant|tenant id|domain|workspace|workspace url|team|team name|realm|institution|school|school code|subdomain|site name|site id|account alias|customer code|database|instance|agency|branch|corporate id|corporation|firm|client code|your-domain|log in to',
  remember:
    "remember me|remember|keep me logged in|keep me signed in|stay signed in|stay logged in|keep me|remember my login|remember username|save my login|trust this device|trust this browser|don't ask again|remember this device|remember this computer|don't ask me again",
  personal:
    'first name|last name|full name|surname|given name|family name|middle name|your name|street|address line|city|town|zip|zip code|postal code|postcode|state|country|date of birth|birthday|birth date|birth|gender|company name|job title|occupation|coupon|promo code|promotion code|gift card|invite code|invitation code|referral code|country code|area code|tracking number|order number|quantity|website|url|fax|age|name on card|cvv|expiry|card holder|discount code|address|promo|referral|postal',
  terms:
    'i agree|i accept|terms of service|terms and conditions|terms of use|terms & conditions|privacy policy|i have read|by signing up|by creating|by registering|agree to',
  captcha:
    'captcha|characters you see|characters shown|letters shown|text in the image|image text|anti-spam|antispam|not a robot|security question|what is … +|characters in the picture|code from the image|code from image|type the characters|characters below|verification image|code shown|code above',
  optional:
    'if enabled|if you have|if configured|if set up|optional|if any|leave blank|leave empty|if applicable|not required',
  wrong:
    "incorrect … password|incorrect username|incorrect email|incorrect login|incorrect user|password … incorrect|password is wrong|password … not correct|password … isn't right|isn't right|not right|wrong password|wrong username|wrong email|wrong user|wrong login|wrong credentials|wrong pin|invalid … password|invalid login|invalid username|invalid user|invalid email|invalid credential*|invalid account|invalid name|incorrect credential*|bad credential*|bad username|bad password|login failed|log in failed|login error|login unsuccessful|logon failed|login was unsuccessful|sign in failed|sign-in failed|signin failed|authentication failed|authentication failure|authentication error|authorization failed|failed to log in|failed to login|failed to sign in|could not log you in|couldn't log you in|could not sign you in|couldn't sign you in|unable to log in|unable to sign in|unable to log you in|unable to sign you in|cannot log in to|cannot log in|can't log in with|did not match|do not match|does not match|didn't match|don't match|doesn't match|not match|not recognized|not recognised|don't recognize|do not recognize|doesn't recognize|could not find|couldn't find|can't find|cannot find|no account|no user|not found|does not exist|doesn't exist|not registered|unknown user|unknown email|unknown username|user unknown|is not valid|are not valid|not a valid|not valid|is invalid|are invalid|access denied|denied|is incorrect|are incorrect|not correct|was incorrect|were incorrect|unauthorized|please try again|try again|credentials … incorrect|incorrect|isn't correct|mismatch",
  wrongCode:
    "incorrect code|invalid code|wrong code|code … incorrect|code … invalid|code … wrong|code … expired|code … not valid|code … didn't|code … doesn't|code … does not match|expired code|invalid token|token … invalid|invalid otp|otp … invalid|invalid one-time|invalid verification|verification failed|invalid two-factor|invalid 2fa|token … expired|incorrect verification",
  locked:
    'account … locked|account … disabled|account … suspended|account … blocked|account … deactivated|account … banned|user is locked|locked out|temporarily locked|has been locked|is locked|been suspended|been disabled|user … disabled|user … blocked|account is inactive|account has expired',
  throttled:
    'too many attempts|too many failed|too many login|too many requests|too many tries|too many times|too many incorrect|too many unsuccessful|too many sign|too many invalid|try again later|try again in … minute*|try again in … second*|try again in … hour*|try again after|rate limit*|please wait … before|maximum number of … attempts|temporarily blocked',
  robot:
    "unusual activity|unusual traffic|suspicious activity|automated access|automated queries|detected unusual|browser or app may not be secure|access to this page has been denied|you have been blocked|request blocked|are you a robot|verify you are human|verifying you are human|confirm you are human|confirm you're human|prove you're not a robot|checking your browser|enable cookies and reload",
  cookies: 'cookie|cookies|consent|gdpr|privacy settings|tracking|we value your privacy|your privacy',
  accept:
    "accept|accept all|accept all cookies|accept cookies|allow all|allow all cookies|allow cookies|allow|agree|i agree|agree to all|i accept|got it|ok|okay|i understand|understood|agree and continue|accept and continue|accept & continue|consent|accept & close|accept and close|yes, i agree|that's ok|sounds good",
  reject:
    'reject|reject all|reject all cookies|decline|decline all|deny|deny all|refuse|refuse all|only necessary|necessary only|only essential|essential only|use necessary cookies only|necessary cookies only|only required|required only|strictly necessary|continue without accepting|disagree|essential cookies only|accept only essential|allow essential cookies|reject optional cookies|reject non-essential',
  approve:
    "approve … request|approve sign in|approve the sign|approve this|approve on your|approve from|approve the notification|approve the login|approve in the|tap yes|tap approve|check your phone|check your device|check your mobile|open the … app|open your … app|sent a notification|we sent a notification|sent a push|push notification … sent|push notification has been|pushed a login|pushed a request|notification to your|confirm on your|confirm it's you on|confirm in the app|confirm on another device|respond to the|waiting for approval|waiting for your approval|waiting for confirmation|waiting for you to|scan the qr|scan this qr|use your phone to|login request sent|verify … on your phone|enter the number shown|tap the number",
  emailLink:
    'magic link|sign-in link|login link|link to sign in|link to log in|click the link|click on the link|open the link|confirm your email|verify your email|verification link|follow the link|check your email|check your inbox',
  sent: "we sent|we've sent|we have sent|has been sent|sent to|was sent|we just sent|texted|we emailed|we've emailed|sent you|ending in|ending with",
  authenticator:
    'authenticator|authenticator app|authentication app|authentication code|totp|google authenticator|authy|two-factor app|code generator|one-time password app|app code|verification app|authentication device|two-factor authentication code|oath',
  sms: 'sms|text message|text me|text|send a text|text a code|texted|mobile number|phone number|phone ending',
  call: 'call me|phone call|voice call|call|voice',
  emailed:
    'email a code|email me|email code|send an email|code by email|email … code|code … email|emailed|e-mail … code|code … e-mail|your email|via email|email verification|email',
  push: 'push|push notification|notification|approve … app|approve a request|prompt|tap yes|duo push|send me a push',
  otherWay:
    "try another way|another way|another method|other method*|other way*|different method|other options|more options|use a different|choose another|other sign-in options|sign in another way|use another|more ways|verify another way|choose a different|use password|use your password|use my password|sign in with password|sign in with a password|log in with password|use password instead|enter password|password instead|use a password|use backup code|i can't use",
  passkey: 'passkey|passkeys|security key|face id|touch id|fingerprint|windows hello|webauthn|biometric*|hardware key',
  notNow:
    "not now|skip|skip for now|maybe later|later|remind me later|ask me later|no thanks|do this later|no, thanks|don't save|ask later",
  with: 'with|using|via|through|continue as',
};
