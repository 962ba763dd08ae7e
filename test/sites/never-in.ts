import { page } from './page.ts';
import { type Site, serveSite } from './site.ts';

/** A site that changes after each password but never logs anybody in, and never says why. */
export interface NeverIn extends Site {
  loginUrl: string;
  posts: { password: number };
}

const TURNS = ['Thank you', 'One moment, please', 'Have you seen our autumn offers?', 'Nearly there'];

/** Starts the site. What follows a post looks new each time: change alone is not success. */
export async function startNeverIn(): Promise<NeverIn> {
  const posts = { password: 0 };
  const site = await serveSite('carousel', (request) => {
    if (request.method === 'POST') {
      const heading = TURNS[posts.password % TURNS.length];
      posts.password += 1;
      return {
        body: page({
          brand: 'Carousel',
          title: heading ?? '',
          main: `<h1>${heading}</h1><p>Visit ${posts.password}.</p>`,
        }),
      };
    }
    const main = `<h1>Log in</h1>
      <form method="post" action="/login">
        <label>E-mail <input name="email" type="email" required></label>
        <label>Password <input name="password" type="password" required></label>
        <button type="submit">Log in</button>
      </form>`;
    return { body: page({ brand: 'Carousel', title: 'Log in', main }) };
  });
  return Object.assign(site, { posts, loginUrl: `${site.url}/login` });
}
