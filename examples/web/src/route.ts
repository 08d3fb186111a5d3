import { useEffect, useState } from "preact/hooks";

export type Route = { page: "calendar" | "directory" | "mine" | "unknown" } | { page: "event"; id: string };

/** Addresses live behind the #, so that any web server can serve this site. */
function routeOf(hash: string): Route {
  const [first = "", second] = hash.replace(/^#\/?/, "").split("/");
  if (first === "events" && second) {
    return { page: "event", id: second };
  }
  switch (first) {
    case "":
      return { page: "calendar" };
    case "directory":
    case "mine":
      return { page: first };
    default:
      return { page: "unknown" };
  }
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return routeOf(hash);
}
