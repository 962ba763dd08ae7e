import type { Lexicon } from './schema.ts';

export const fr: Lexicon = {
  login:
    "connexion|se connecter|connectez-vous|me connecter|je me connecte|s'identifier|identifiez-vous|s'authentifier|ouvrir une session|accéder à mon compte|déjà client|déjà inscrit|déjà membre|j'ai déjà un compte|espace client|identification|connecter|accéder à mon espace",
  signup:
    "s'inscrire|inscription|inscrivez-vous|créer un compte|créer mon compte|créez un compte|créez votre compte|nouveau compte|je m'inscris|nouveau client|devenir membre|créer votre compte|je crée mon compte|ouvrir un compte|création de compte|pas encore inscrit",
  reset:
    'mot de passe oublié|mot de passe perdu|oublié|identifiant oublié|réinitialiser|réinitialisation|récupérer|problème de connexion|identifiants oubliés',
  change: 'changer le mot de passe|modifier le mot de passe|définir le mot de passe|changer de mot de passe',
  next: 'suivant|continuer|valider|envoyer|confirmer|vérifier|poursuivre|entrer',
  logout: 'déconnexion|se déconnecter|me déconnecter|fermer la session|déconnecter',
  account:
    'mon compte|mon profil|votre compte|mes commandes|paramètres du compte|connecté en tant que|mon espace|profil|préférences|tableau de bord',
  search: 'recherche|rechercher|chercher|mots-clés',
  newsletter:
    "newsletter|s'abonner|lettre d'information|infolettre|abonnez-vous|inscription à la newsletter|recevoir nos offres",
  contact: 'contactez-nous|votre message|message|commentaire|livraison|facturation',
  show: 'afficher|masquer|afficher le mot de passe|voir le mot de passe|montrer',
  cancel: 'annuler|fermer|retour|aide',
  password: 'mot de passe|code secret|code confidentiel|code personnel|mdp|mots de passe',
  newPassword:
    'nouveau mot de passe|confirmer le mot de passe|confirmez le mot de passe|confirmation du mot de passe|confirmation|répéter|répétez|retapez|choisissez un mot de passe|au moins … caractères|minimum … caractères|confirmer votre mot de passe|confirmez votre mot de passe|créez un mot de passe',
  username:
    "identifiant|nom d'utilisateur|utilisateur|pseudo|pseudonyme|numéro client|numéro de client|numéro de compte|n° client|login|code utilisateur|numéro d'adhérent|matricule|code client|numéro d'abonné|numéro fiscal|nom de compte",
  email: 'e-mail|adresse e-mail|adresse mail|courriel|adresse électronique|adresse courriel|adresse email|mail',
  phone: 'téléphone|numéro de téléphone|portable|mobile|numéro de mobile',
  code: "code|code de vérification|code de sécurité|code à usage unique|code d'authentification|code de confirmation|mot de passe à usage unique|double authentification|code reçu|code à 6 chiffres|code sms|deux facteurs",
  organization: 'entreprise|société|organisation|établissement|domaine|code société|code entreprise|raison sociale',
  remember:
    'se souvenir de moi|rester connecté|rester connectée|mémoriser|garder ma session|me garder connecté|souvenir|rester identifié|connexion automatique|faire confiance|ne plus demander',
  personal:
    'prénom|nom de famille|adresse postale|ville|code postal|pays|date de naissance|civilité|code promo|numéro de commande|nom|nom et prénom|rue|code promotionnel|code avantage',
  terms: "j'accepte|conditions générales|conditions d'utilisation|politique de confidentialité|j'ai lu",
  captcha: "captcha|caractères de l'image|code de l'image|recopiez|texte de l'image",
  optional: 'facultatif|optionnel',
  wrong:
    "mot de passe … incorrect|mot de passe … invalide|mot de passe … erroné|mot de passe … pas valide|mauvais mot de passe|identifiant … incorrect*|identifiants … incorrects|identifiant … invalide*|identifiants … erronés|identifiants invalides|nom d'utilisateur … incorrect|nom d'utilisateur … invalide|échec de la connexion|échec de l'authentification|échec de connexion|connexion impossible|authentification échouée|erreur d'authentification|erreur de connexion|adresse … invalide|utilisateur inconnu|aucun compte|n'existe pas|introuvable|accès refusé|est incorrect|sont incorrects|est incorrecte|ne correspond*|est invalide|non reconnu|veuillez réessayer|login … incorrect|pas correct",
  wrongCode: 'code … incorrect|code … invalide|code … expiré|code erroné|mauvais code',
  locked: 'compte … bloqué|compte … verrouillé|compte … désactivé|compte … suspendu|a été bloqué',
  throttled:
    "trop de tentatives|trop d'essais|réessayer plus tard|réessayez plus tard|réessayez dans … minutes|trop de requêtes",
  robot: 'activité inhabituelle|activité suspecte|pas un robot|vérifiez que vous êtes humain',
  cookies: 'cookies|consentement|vie privée|traceurs',
  accept:
    "accepter|tout accepter|j'accepte|accepter tout|accepter et fermer|accepter & fermer|d'accord|ok pour moi|accepter les cookies|accepter et continuer|autoriser tous les cookies|accepter tous les cookies",
  reject:
    'refuser|tout refuser|continuer sans accepter|je refuse|uniquement les nécessaires|cookies nécessaires uniquement|refuser tout',
  approve:
    "approuver … demande|confirmez … application|sur votre téléphone|sur votre mobile|sur votre appareil|notification … envoyée|ouvrez l'application|ouvrez votre application|validez … application|en attente de validation|en attente de confirmation|scannez le",
  emailLink: 'lien de connexion|cliquez sur le lien|lien magique|vérifiez votre boîte|consultez votre boîte',
  sent: 'envoyé|envoyée|avons envoyé|se terminant par|transmis',
  authenticator: "authenticator|application d'authentification|application d'authentication|totp|authentificateur",
  sms: 'sms|message texte|texto|par sms',
  call: 'appel|appel vocal|appelez-moi|appel téléphonique',
  emailed: 'par e-mail|par email|par courriel|par mail|e-mail|courriel',
  push: 'push|notification',
  otherWay:
    "autre méthode|autres méthodes|autre moyen|autres options|plus d'options|essayer une autre|d'une autre manière|utiliser un mot de passe|utiliser le mot de passe|utiliser mon mot de passe|autre façon",
  passkey: "clé d'accès|clés d'accès|clé de sécurité|passkey|empreinte digitale|reconnaissance faciale",
  notNow: 'plus tard|pas maintenant|ignorer|passer|non merci|me le rappeler plus tard',
  with: 'avec|via',
  pick: 'choisissez un compte|sélectionnez un compte|choisir un compte|sélectionner un compte|quel compte|choisissez une organisation|sélectionnez une organisation|choisissez un espace|sélectionnez un profil|choisissez un profil',
};
