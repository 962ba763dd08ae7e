import type { Lexicon } from './schema.ts';

export const pt: Lexicon = {
  login:
    'entrar|iniciar sessão|fazer login|faça login|faça seu login|acessar|acesso|aceder|acesse|login|fazer o login|efetuar login|já tenho conta|já sou cliente|já tem conta|acessar conta|entre na sua conta|logar|acessar minha conta|área do cliente|autenticação',
  signup:
    'cadastre-se|cadastrar|cadastro|criar conta|crie sua conta|criar uma conta|criar minha conta|registar|registar-se|registrar|registro|inscreva-se|nova conta|novo cliente|quero me cadastrar|abrir conta|criar cadastro|registe-se|cadastrar-se|não tem conta',
  reset:
    'esqueci minha senha|esqueceu a senha|esqueceu sua senha|esqueci a senha|esqueci|esqueceu|esqueceu-se|recuperar senha|recuperar|redefinir senha|redefinir|palavra-passe esquecida|lembrar senha|recuperar palavra-passe|perdeu a senha',
  change: 'alterar senha|mudar senha|trocar senha|alterar palavra-passe|salvar senha',
  next: 'próximo|próxima|seguinte|continuar|avançar|enviar|confirmar|verificar|prosseguir|ok',
  logout: 'sair|terminar sessão|encerrar sessão|logout|desconectar|fazer logout|finalizar sessão',
  account:
    'minha conta|meu perfil|meus pedidos|configurações da conta|perfil|sua conta|conectado como|a minha conta|preferências',
  search: 'buscar|busca|pesquisar|pesquisa|procurar',
  newsletter: 'newsletter|assine|assinar|receba novidades|receber novidades|inscrever-se|receba ofertas',
  contact: 'fale conosco|contato|contacto|mensagem|comentário|endereço de entrega',
  show: 'mostrar|ocultar|mostrar senha|exibir senha|ver senha',
  cancel: 'cancelar|fechar|voltar|ajuda',
  password: 'senha|palavra-passe|palavra passe|password|código de acesso|chave de acesso',
  newPassword:
    'nova senha|confirmar senha|confirme a senha|confirme sua senha|repetir senha|repita a senha|repetir|confirmação|pelo menos … caracteres|mínimo … caracteres|confirmar palavra-passe|confirmação de senha|crie uma senha|digite novamente',
  username:
    'usuário|nome de usuário|utilizador|nome de utilizador|usuario|cpf|cnpj|cpf ou cnpj|número de cliente|número do cliente|matrícula|código de usuário|conta|nif|código do cliente|apelido de usuário|identificação',
  email: 'e-mail|endereço de e-mail|correio eletrónico|correio eletrônico|endereço de email|seu e-mail|email',
  phone: 'telefone|celular|telemóvel|número de telefone|número de celular|número de telemóvel',
  code: 'código|código de verificação|código de segurança|código de acesso único|código de autenticação|código de confirmação|dois fatores|duas etapas|token|6 dígitos|código único|senha descartável',
  organization: 'empresa|organização|domínio|instituição|companhia|escola|código da empresa|subdomínio',
  remember:
    'lembrar-me|lembrar de mim|lembre-me|manter conectado|manter-me conectado|continuar conectado|permanecer conectado|manter sessão iniciada|lembrar|mantenha-me conectado|confiar neste|lembrar usuário|não perguntar novamente',
  personal:
    'nome|sobrenome|nome completo|apelido|cidade|cep|código postal|país|data de nascimento|endereço|estado|cupom|código promocional|rua|primeiro nome|último nome|gênero|morada',
  terms: 'aceito|termos de uso|termos e condições|política de privacidade|li e concordo|li e aceito|concordo com',
  captcha: 'captcha|caracteres da imagem|código da imagem|texto da imagem',
  optional: 'opcional',
  wrong:
    'senha … incorreta|senha … inválida|senha … incorretos|senha … inválidos|senha incorreta|senha inválida|palavra-passe … incorreta|palavra-passe … inválida|usuário … incorreto|usuário … inválido*|usuário ou senha|usuário … não|utilizador … inválido|e-mail … inválido|e-mail ou senha|credenciais … inválidas|credenciais … incorretas|dados incorretos|dados inválidos|falha no login|falha na autenticação|falha ao|erro ao entrar|erro de autenticação|login inválido|acesso negado|não existe|não encontrad*|não cadastrad*|não confere*|não corresponde*|não coincidem|está incorret*|estão incorret*|é inválid*|não é válid*|tente novamente|inválid*|incorret*',
  wrongCode: 'código … incorreto|código … inválido|código … expirado|código … expirou|token … inválido',
  locked: 'conta … bloqueada|conta … desativada|conta … suspensa|usuário … bloqueado|foi bloquead*',
  throttled:
    'muitas tentativas|demasiadas tentativas|tentativas excedido|tente mais tarde|tente novamente mais tarde|tente novamente em … minutos|excesso de tentativas',
  robot: 'atividade incomum|atividade suspeita|não sou um robô|não é um robô|verifique se você é humano',
  cookies: 'cookies|consentimento|privacidade',
  accept:
    'aceitar|aceitar todos|aceitar tudo|aceitar cookies|concordo|entendi|permitir todos|aceito|aceitar e fechar|concordar|prosseguir|aceitar todos os cookies',
  reject:
    'rejeitar|rejeitar todos|recusar|recusar todos|apenas necessários|somente necessários|continuar sem aceitar|rejeitar tudo|apenas os necessários|recusar tudo',
  approve:
    'aprove … solicitação|aprovar … solicitação|no seu celular|no seu telemóvel|no seu telefone|no seu dispositivo|notificação … enviada|enviamos uma notificação|abra o aplicativo|abra a aplicação|abra o app|confirme no aplicativo|aguardando aprovação|aguardando confirmação|escaneie o|leia o código qr',
  emailLink: 'link de acesso|clique no link|link mágico|verifique seu e-mail|verifique sua caixa',
  sent: 'enviamos|enviado para|foi enviado|enviada para|terminado em|final',
  authenticator: 'authenticator|aplicativo autenticador|aplicativo de autenticação|autenticador|totp|app autenticador',
  sms: 'sms|mensagem de texto|torpedo',
  call: 'ligação|chamada|chamada telefônica|ligar|chamada de voz',
  emailed: 'por e-mail|por email|via e-mail|e-mail',
  push: 'push|notificação',
  otherWay:
    'outro método|outra forma|outras opções|outra maneira|mais opções|tentar de outro|outros métodos|usar senha|usar a senha|usar minha senha|entrar com senha',
  passkey: 'chave de acesso|chaves de acesso|chave de segurança|passkey|impressão digital|biometria',
  notNow: 'agora não|pular|mais tarde|não, obrigado|talvez mais tarde|ignorar|lembrar mais tarde',
  with: 'com|via|usando|através',
  pick: 'escolha uma conta|selecione uma conta|escolher uma conta|qual conta|escolha uma organização|selecione uma organização|selecione um perfil|escolha um perfil',
};
