import Annotation
