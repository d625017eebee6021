"""What QGIS makes of rasters that are dragged into it, for check_qgis.py: paths as arguments, JSON on stdout. Needs python3-qgis."""
import json
import os
import sys

from qgis.core import QgsApplication, QgsLayerTreeLayer, QgsPalettedRasterRenderer, QgsRasterLayer, QgsSingleBandPseudoColorRenderer
from qgis.PyQt.QtCore import Qt, QSize


def renderer_of(layer):
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        return {'band': renderer.band(), 'classes': [[one.value, one.label, one.color.name()] for one in renderer.classes()]}
    if isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        function = renderer.shader().rasterShaderFunction()
        low, high = renderer.classificationMin(), renderer.classificationMax()
        shades = [list(function.shade(value)[1:4]) for value in (low, (low + high) / 2, high)]
        return {'band': renderer.band(), 'low': low, 'high': high, 'shades': shades}
    return {}


def layer_of(path):
    layer = QgsRasterLayer(path, os.path.basename(path))
    nodes = layer.legend().createLayerTreeModelLegendNodes(QgsLayerTreeLayer(layer))
    image = layer.previewAsImage(QSize(64, 64))
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    return {
        'valid': layer.isValid(),
        'renderer': type(layer.renderer()).__name__,
        **renderer_of(layer),
        'legend': [str(node.data(Qt.DisplayRole)) for node in nodes],
        'colors': sorted(colors),
    }


application = QgsApplication([], False)
application.initQgis()
print(json.dumps({path: layer_of(path) for path in sys.argv[1:]}), flush=True)
os._exit(0)  # taking QGIS down again crashes without a display
