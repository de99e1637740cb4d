/**
 * Elements that can carry a shadow root and in practice do: everything but the commonest tags. Filtered by the browser's own
 * matching, because making an object for every element of a large page would cost more than all reading.
 */
const POSSIBLE_HOSTS =
  ":not(a,b,i,u,p,br,em,hr,li,ol,ul,dl,dt,dd,td,th,tr,h1,h2,h3,h4,h5,h6,img,svg,svg *,bdi,sub,sup,span,time,mark,small,strong,label,input,button,option,select,script,style,link,meta,source,picture,table,tbody,thead)";

/** Roots that a page opened to everybody, one level below a node; those inside them are found when they are looked at in turn. */
export function* findOpenRoots(scope: ParentNode): Generator<ShadowRoot | Element | undefined> {
  const own = (scope as Partial<Element>).shadowRoot;
  if (own) yield own;
  for (const element of scope.querySelectorAll(POSSIBLE_HOSTS)) {
    if (element.shadowRoot) yield element.shadowRoot;
    else if (element.localName.includes("-")) yield element;
    else yield undefined;
  }
}
