import type { Lexicon } from './schema.ts';

export const es: Lexicon = {
  login:
    'iniciar sesión|inicia sesión|inicie sesión|inicio de sesión|iniciar sesion|entrar|ingresar|acceder|acceso|accede|ingreso|ingresa|identifícate|identificarse|ya tengo cuenta|ya soy cliente|¿ya tienes cuenta|ya estás registrado|conectarse|acceso clientes|autenticarse|login',
  signup:
    'registrarse|regístrate|registrar|registro|crear cuenta|crear una cuenta|crea una cuenta|crea tu cuenta|crear mi cuenta|nueva cuenta|registrarme|nuevo usuario|únete|darse de alta|date de alta|soy nuevo|nuevo cliente|alta de usuario|quiero registrarme',
  reset:
    'olvidé mi contraseña|olvidaste tu contraseña|olvidó su contraseña|has olvidado|olvidado|olvidaste|olvidó|olvidé|recuperar contraseña|recuperar|restablecer contraseña|restablecer|recordar contraseña|problemas para iniciar',
  change: 'cambiar contraseña|cambiar la contraseña|cambiar clave|guardar contraseña',
  next: 'siguiente|continuar|enviar|confirmar|verificar|aceptar|seguir|validar',
  logout: 'cerrar sesión|cerrar sesion|salir|desconectar|desconectarse|finalizar sesión',
  account:
    'mi cuenta|mi perfil|tu cuenta|mis pedidos|configuración de la cuenta|perfil|conectado como|preferencias|panel de control',
  search: 'buscar|búsqueda|busca',
  newsletter: 'newsletter|suscribirse|suscríbete|boletín|suscribirme|boletines|suscribir',
  contact: 'contáctanos|contacto|mensaje|tu mensaje|comentario|dirección de envío',
  show: 'mostrar|ocultar|mostrar contraseña|ver contraseña',
  cancel: 'cancelar|cerrar|volver|atrás|ayuda',
  password: 'contraseña|clave|contrasena|clave de acceso|palabra clave|clave secreta|clave personal',
  newPassword:
    'nueva contraseña|confirmar contraseña|confirma tu contraseña|confirme su contraseña|repetir contraseña|repite la contraseña|repita la contraseña|repetir|confirmación|al menos … caracteres|mínimo … caracteres|confirmar clave|repetir clave|confirma la contraseña|vuelve a escribir|crea una contraseña',
  username:
    'usuario|nombre de usuario|número de cliente|número de cuenta|código de usuario|dni|nif|número de documento|documento|número de socio|rut|nº de cliente|identificador|apodo|número de identificación|cédula|código de cliente',
  email: 'correo|correo electrónico|e-mail|dirección de correo|correo electronico|dirección de email|email',
  phone: 'teléfono|número de teléfono|móvil|celular|número de móvil|número de celular|telefono',
  code: 'código|código de verificación|código de seguridad|código de acceso|código de un solo uso|contraseña de un solo uso|código de autenticación|código de confirmación|dos factores|dos pasos|6 dígitos|token|codigo',
  organization: 'empresa|organización|compañía|dominio|institución|entidad|código de empresa|colegio',
  remember:
    'recordarme|recuérdame|recordar mis datos|recordar usuario|mantener la sesión|mantenerme conectado|no cerrar sesión|mantener sesión|recordar|permanecer conectado|confiar en este|no volver a preguntar|mantener conectado',
  personal:
    'nombre|apellido|apellidos|nombre completo|ciudad|código postal|país|fecha de nacimiento|dirección|provincia|código promocional|cupón|calle|sexo|código de descuento|segundo apellido',
  terms: 'acepto|términos y condiciones|condiciones de uso|política de privacidad|he leído|aviso legal',
  captcha: 'captcha|caracteres de la imagen|código de la imagen|texto de la imagen',
  optional: 'opcional',
  wrong:
    'contraseña … incorrecta|contraseña … inválida|contraseña … errónea|contraseña … no es|contraseña … incorrectos|contraseña incorrecta|clave … incorrecta|clave … inválida|usuario … incorrecto*|usuario … inválido|usuario … no existe|usuario o contraseña|datos incorrectos|credenciales … inválidas|credenciales … incorrectas|credenciales … no|error de autenticación|error al iniciar sesión|inicio de sesión fallido|no se pudo iniciar|no hemos podido|acceso denegado|no existe|no encontrado|no encontramos|no coincide*|no es válid*|no son válid*|es incorrect*|son incorrect*|no es correct*|no son correct*|no está registrado|inténtalo de nuevo|intente de nuevo|vuelve a intentarlo|inválid*',
  wrongCode:
    'código … incorrecto|código … inválido|código … no válido|código … expirado|código … caducado|código … no es',
  locked: 'cuenta … bloqueada|cuenta … desactivada|cuenta … suspendida|usuario … bloqueado|ha sido bloquead*',
  throttled:
    'demasiados intentos|demasiadas solicitudes|inténtalo más tarde|intente más tarde|intentos fallidos|vuelve a intentarlo en … minutos|inténtelo de nuevo más tarde',
  robot: 'actividad inusual|actividad sospechosa|no eres un robot|no soy un robot|verifica que eres humano',
  cookies: 'cookies|consentimiento|privacidad',
  accept:
    'aceptar|aceptar todo|aceptar todas|aceptar cookies|aceptar y cerrar|de acuerdo|entendido|acepto|permitir todas|aceptar todas las cookies|estoy de acuerdo|permitir',
  reject:
    'rechazar|rechazar todo|rechazar todas|solo necesarias|solo las necesarias|continuar sin aceptar|denegar|rechazar cookies|solo cookies necesarias',
  approve:
    'aprueba … solicitud|aprobar … solicitud|en tu teléfono|en su teléfono|en tu móvil|en tu dispositivo|notificación … enviad*|enviado una notificación|abre la aplicación|abra la aplicación|abre la app|confirma en la|esperando aprobación|escanea el código|escanea el',
  emailLink:
    'enlace de acceso|haz clic en el enlace|haga clic en el enlace|enlace mágico|revisa tu correo|revisa tu bandeja',
  sent: 'hemos enviado|enviado a|enviamos|ha sido enviado|que termina en|terminado en',
  authenticator: 'authenticator|aplicación de autenticación|app de autenticación|autenticador|totp',
  sms: 'sms|mensaje de texto|mensaje sms',
  call: 'llamada|llámame|llamada telefónica|llamada de voz',
  emailed: 'por correo|por email|correo electrónico|por e-mail',
  push: 'push|notificación',
  otherWay:
    'otro método|otra forma|otras opciones|otra manera|más opciones|probar otra|otros métodos|usar contraseña|usar la contraseña|usar mi contraseña|usar otra',
  passkey: 'llave de acceso|clave de acceso|llave de seguridad|passkey|huella digital|huella dactilar',
  notNow: 'ahora no|omitir|más tarde|no, gracias|no gracias|quizás más tarde|recordármelo más tarde',
  with: 'con|mediante|a través de',
  pick: 'elige una cuenta|elija una cuenta|selecciona una cuenta|seleccione una cuenta|qué cuenta|elige una organización|selecciona una organización|seleccione una organización|elige un perfil|selecciona un perfil',
};
